/** Before the session goes on: what that means, and that it is earlier than was said where it is. */
import { useServerClock } from "../client";
import { Confirm } from "../components/Confirm";
import { Notice } from "../components/Notice";
import { useText } from "../i18n";
import type { Command } from "../messages";
import type { View } from "../protocol";
import { dayAndTime } from "./when";

const NEAR = 3_600_000; // ms: so long before the time it is no surprise

interface Props {
  view: View;
  run: (command: Command) => Promise<boolean>;
  onClose: () => void;
}

export function ReconveneDialog({ view, run, onClose }: Props) {
  const text = useText();
  const { t } = text;
  const clock = useServerClock();
  const until = view.adjourned?.until ?? null;
  const early = until !== null && until - clock() > NEAR;
  const reconvene = async () => {
    if (await run({ t: "reconvene" })) onClose();
  };
  return (
    <Confirm title={t("adjourned-reconvene-title")} action={t("adjourned-reconvene")} kind="main" icon="door" onConfirm={() => void reconvene()} onClose={onClose}>
      {early && until !== null && <Notice tone="warn" title={t("adjourned-reconvene-early", { when: dayAndTime(text, until) })} />}
      <p>{t(view.attestation ? "adjourned-reconvene-word" : "adjourned-reconvene-what")}</p>
    </Confirm>
  );
}
