/**
 * Showing one's own screen: asked first, with the people who will see it, and asked again after somebody came or went.
 * What others show, and why something ended, is said in words as well.
 */
import { type ReactNode, useCallback, useEffect, useSyncExternalStore } from "react";
import { useClient, useRun, useView } from "../client";
import { announce } from "../components/LiveRegion";
import { Refused } from "../connection";
import { type Text, useText } from "../i18n";
import type { RoomEvent } from "../messages";
import { isLive, meIn, nameOf } from "../people";
import type { RoomView, View } from "../protocol";
import { canCapture, shownIn } from "../screen";
import { ScreenDialog } from "./ScreenDialog";

export interface ScreenSwitch {
  /** Whether this person may show a screen, and this browser can. */
  offered: boolean;
  shown: boolean;
  /** Nothing flows now, or somebody else's screen is shown. */
  unavailable: boolean;
  toggle: () => void;
  dialog: ReactNode;
}

export function useScreen(room: RoomView): ScreenSwitch {
  const client = useClient();
  const { media, connection, store } = client;
  const run = useRun();
  const { t, has } = useText();
  const view = useView();
  const { asked, track, seen } = useSyncExternalStore(media.screen.subscribe, media.screen.get);
  const shown = room.screen === view.you;
  useScreenWords();
  const toggle = useCallback(() => {
    if (!shown) return media.screen.ask("first");
    media.screen.end();
    void run({ t: "stop-screen", room: room.room });
  }, [media, run, room.room, shown]);
  const start = async () => {
    const roster = room.seated;
    if (!track && !(await chosen(client, t))) return;
    media.screen.showTo(roster);
    try {
      await connection.do({ t: "start-screen", room: room.room, seen: roster });
      if (shownIn(store.get().view) === room.room) media.screen.answered();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (error.code === "room-changed") return media.screen.ask("changed");
      media.screen.end();
      const id = `refused-${error.code}`;
      client.news.add({ tone: "danger", words: t(has(id) ? id : "refused-other") });
    }
  };
  return {
    offered: canCapture() && meIn(view).may_show,
    shown,
    unavailable: !shown && (room.screen !== null || !isLive(room)),
    toggle,
    dialog: asked && <ScreenDialog room={room} asked={asked} seen={seen} onYes={() => void start()} onNo={() => media.screen.end()} />,
  };
}

/** Lets the person choose; false, in words, where nothing came of it. */
async function chosen({ media, news }: ReturnType<typeof useClient>, t: Text["t"]): Promise<boolean> {
  try {
    if (await media.screen.choose()) return true;
  } catch (error) {
    const refused = (error as Error).name === "NotAllowedError"; // the person's own no, or the system's
    if (!refused) news.add({ tone: "danger", words: t("screen-failed") });
  }
  media.screen.end();
  announce(t("screen-nothing"));
  return false;
}

/** What an event about screens means to the reader, and whether it should stay to be read. */
export function screenWords(event: RoomEvent, view: View, { t }: Pick<Text, "t">): { words: string; stays: boolean } | null {
  if (event.t === "screen-allowed" && event.seat === view.you) return { words: t(event.allowed ? "screen-may" : "screen-may-not"), stays: true };
  if (event.t === "screen-started") {
    const mine = event.seat === view.you;
    return { words: mine ? t("screen-now-shown") : t("screen-started", { name: nameOf(view, event.seat) }), stays: false };
  }
  if (event.t !== "screen-stopped") return null;
  if (event.seat !== view.you) return { words: t("screen-over", { name: nameOf(view, event.seat) }), stays: false };
  return { words: t(`screen-over-${event.why}`), stays: event.why !== "ended" && event.why !== "came" && event.why !== "went" };
}

function useScreenWords(): void {
  const { connection, store, news } = useClient();
  const text = useText();
  useEffect(
    () =>
      connection.on("event", (event) => {
        const { view } = store.get();
        const said = view && screenWords(event, view, text);
        if (!said) return;
        announce(said.words);
        if (said.stays) news.add({ tone: "room", words: said.words });
      }),
    [connection, store, news, text],
  );
}
