/** Proposals that their owner refused or that were given up, while this page is open: the view forgets them, the mediator should not at once. */
import { useEffect, useRef, useState } from "react";
import { useClient } from "../client";
import { announce } from "../components/LiveRegion";
import { useText } from "../i18n";
import { nameOf } from "../people";
import type { ItemId, Ms, ReleaseView, View } from "../protocol";

export interface Refusal {
  readonly release: ReleaseView;
  readonly at: Ms;
}

export function useRefusals(view: View): readonly Refusal[] {
  const { connection, news } = useClient();
  const { t } = useText();
  const known = useRef<Record<ItemId, ReleaseView>>({});
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  known.current = { ...known.current, ...view.releases };
  const names = useRef(view);
  names.current = view;
  useEffect(
    () =>
      connection.on("event", (event) => {
        if (event.t !== "release-answered") return;
        const release = known.current[event.release];
        if (!release) return;
        const words = t(event.approved ? "console-share-said-yes" : "console-share-said-no", { name: nameOf(names.current, release.approver) });
        news.add({ tone: event.approved ? "ok" : "warn", words });
        announce(words);
        if (!event.approved) setRefusals((old) => [{ release, at: event.at }, ...old]);
      }),
    [connection, news, t],
  );
  return refusals;
}
