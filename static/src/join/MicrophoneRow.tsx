/** The microphone: whether a voice is heard, why not and what to do, and three seconds to hear oneself. */
import { Button } from "../components/Button";
import { Check } from "../components/Checks";
import type { Capture } from "../devices";
import { useText } from "../i18n";
import type { DeviceFinding } from "../protocol";
import { Problem } from "./Problem";
import { canRecord } from "./recording";
import { useHearYourself } from "./useHearYourself";

interface Props {
  capture: Capture;
  found: DeviceFinding;
  /** The chosen speaker's id; "" for the device's own. */
  speaker: string;
}

export function MicrophoneRow({ capture, found, speaker }: Props) {
  const { t } = useText();
  const { step, busy, run } = useHearYourself(capture.track, speaker);
  const on = found === "works" || found === "quiet";
  const records = on && canRecord();
  const button = (
    <Button size="dense" icon={step === "recording" ? "recorded" : "mic"} unavailable={busy} onClick={() => void run()}>
      {t(step === "idle" ? "hear-record" : busy ? `hear-${step}-short` : "hear-again")}
    </Button>
  );
  return (
    <Check good={found === "works"} title={t("check-microphone")} action={records ? button : undefined}>
      {on ? t(found === "works" ? "check-microphone-good" : "check-microphone-silent") : <Problem kind="microphone" capture={capture} />}
      {records && <div className="tiny">{t(`hear-${step}`)}</div>}
    </Check>
  );
}
