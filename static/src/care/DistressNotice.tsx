/**
 * That one's signal is with the mediators: quiet, and in words that say little to somebody who looks over one's shoulder;
 * where one waits on a page that names nobody, it says no more than that something is noted.
 */
import { useEffect } from "react";
import { useRun, useView } from "../client";
import { Button } from "../components/Button";
import { announce } from "../components/LiveRegion";
import { Notice } from "../components/Notice";
import { useText } from "../i18n";
import { mediatorsIn, meIn } from "../people";

export function DistressNotice() {
  const text = useText();
  const { t } = text;
  const view = useView();
  const run = useRun();
  const { distress_since: since, wait } = meIn(view).care;
  const sent = wait?.minimal ? t("distress-sent-minimal") : t("distress-sent", mediatorsIn(text, view));
  const words = since === null ? "" : sent;
  useEffect(() => {
    if (words) announce(words);
  }, [words]);
  if (since === null) return null;
  return (
    <Notice icon="eye" title={words}>
      <Button size="dense" onClick={() => void run({ t: "withdraw-distress" })}>
        {t("request-withdraw")}
      </Button>
    </Notice>
  );
}
