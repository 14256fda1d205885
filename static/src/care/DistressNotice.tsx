/** That one's signal is with the mediators: quiet, and in words that say little to somebody who looks over one's shoulder. */
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
  const since = meIn(view).care.distress_since;
  const words = since === null ? "" : t("distress-sent", mediatorsIn(text, view));
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
