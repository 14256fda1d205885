/** Sound and picture do not flow: why, and a fresh try. What is written still works; else the line's own notice says it all. */
import { useClient, useRoomState } from "../client";
import { Button } from "../components/Button";
import { Notice } from "../components/Notice";
import { useText } from "../i18n";
import { useMediaState } from "./useMedia";

export function MediaNotice() {
  const { t, has } = useText();
  const { media } = useClient();
  const { line, reason } = useMediaState();
  const isOpen = useRoomState((state) => state.line.state === "open");
  if (line !== "failed" || !isOpen) return null;
  return (
    <Notice tone="warn" icon="network" title={t("media-failed")} alert>
      <p>{t(has(reason) ? reason : "media-lost")}</p>
      <Button size="dense" onClick={() => media.again()}>
        {t("line-try-now")}
      </Button>
    </Notice>
  );
}
