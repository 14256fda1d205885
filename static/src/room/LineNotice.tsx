/** The line is gone: since when, the next try, "try now", and what still works. Nothing while it is open. */
import { useEffect } from "react";
import { useClient, useRoomState } from "../client";
import { Button } from "../components/Button";
import { announce } from "../components/LiveRegion";
import { Notice } from "../components/Notice";
import { useNow } from "../components/useNow";
import { useText } from "../i18n";
import type { Line } from "../store";

const TICK = 1000; // ms
/** A shorter gap is no news: the line comes back before one has read of it. */
const SETTLES = 1500; // ms

export function LineNotice() {
  const line = useRoomState((state) => state.line);
  return line.state === "lost" ? <Lost line={line} /> : null;
}

function Lost({ line }: { line: Extract<Line, { state: "lost" }> }) {
  const { t } = useText();
  const { connection } = useClient();
  const now = useNow(TICK);
  const pending = useRoomState((state) => state.pending.length);
  const shown = now - line.since >= SETTLES;
  useEffect(() => {
    if (!shown) return undefined;
    announce(t("line-lost-title"), "assertive");
    return () => announce(t("line-back"));
  }, [shown, t]);
  if (!shown) return null;
  const seconds = line.nextTry === null ? 0 : Math.max(0, Math.ceil((line.nextTry - now) / TICK));
  return (
    <Notice tone="warn" icon="offline" title={t("line-lost-title")}>
      <p>
        {line.nextTry === null ? t("line-trying") : t("line-next-try", { seconds })} {t("line-keeps")} {pending > 0 && t("line-pending", { count: pending })}
      </p>
      <Button size="dense" onClick={() => connection.tryNow()} unavailable={line.nextTry === null}>
        {t("line-try-now")}
      </Button>
    </Notice>
  );
}
