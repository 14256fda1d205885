/** Measures one's own line while a seat's page is open, and says politely when a line in one's room becomes bad or good again. */
import { useEffect } from "react";
import { useClient } from "../client";
import { announce } from "../components/LiveRegion";
import { type Text, useText } from "../i18n";
import { meIn, nameOf } from "../people";
import type { Quality, SeatId, View } from "../protocol";
import { watchQuality } from "../qualityWatch";

const BAD: ReadonlySet<Quality> = new Set(["poor", "lost"]);

/** The words for a change; null where nobody needs to hear of it. */
export function changeInWords({ t }: Pick<Text, "t">, view: View, seat: SeatId, before: Quality, now: Quality): string | null {
  if (BAD.has(before) === BAD.has(now) || view.people[seat]?.room !== meIn(view).room) return null;
  const id = BAD.has(now) ? "quality-became-poor" : "quality-became-good";
  return seat === view.you ? t(`${id}-you`) : t(id, { name: nameOf(view, seat) });
}

export function useQuality(): void {
  const client = useClient();
  const text = useText();
  useEffect(() => watchQuality(client), [client]);
  useEffect(() => {
    const { store } = client;
    let before = store.get().quality;
    return store.subscribe(() => {
      const { quality, view } = store.get();
      if (quality === before || !view) return;
      for (const [seat, word] of Object.entries(quality)) {
        const words = changeInWords(text, view, seat, before[seat] ?? "good", word);
        if (words) announce(words);
      }
      before = quality;
    });
  }, [client, text]);
}
