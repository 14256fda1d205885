/** What owners answered, said when it comes: yes, no, or other words of theirs. The view keeps what became of each proposal. */
import { useEffect, useRef } from "react";
import { useClient } from "../client";
import { announce } from "../components/LiveRegion";
import type { ReleaseView } from "../crossing";
import { useText } from "../i18n";
import type { RoomEvent } from "../messages";
import { nameOf } from "../people";
import type { ItemId, View } from "../protocol";

export function useAnswers(view: View): void {
  const { connection, news } = useClient();
  const { t } = useText();
  const known = useRef<Record<ItemId, ReleaseView>>({});
  known.current = { ...known.current, ...view.releases };
  const names = useRef(view);
  names.current = view;
  useEffect(
    () =>
      connection.on("event", (event) => {
        const answer = answerIn(event);
        const release = answer && known.current[answer.release];
        if (!release) return;
        const words = t(answer.said, { name: nameOf(names.current, release.approver) });
        news.add({ tone: answer.said === "console-share-said-no" ? "warn" : "ok", words });
        announce(words);
      }),
    [connection, news, t],
  );
}

function answerIn(event: RoomEvent): { release: ItemId; said: string } | null {
  if (event.t === "release-answered") return { release: event.release, said: event.approved ? "console-share-said-yes" : "console-share-said-no" };
  if (event.t === "release-reworded" && event.approved) return { release: event.release, said: "console-share-said-other" };
  return event.t === "release-voided" ? { release: event.release, said: "console-share-said-confidential" } : null;
}
