/** Say something for three seconds, and hear how it sounds: the steps, as the microphone's row shows them. */
import { useState } from "react";
import { announce } from "../components/LiveRegion";
import { useText } from "../i18n";
import { playBack, record } from "./recording";

export type HearStep = "idle" | "recording" | "playing" | "played" | "failed";

export function useHearYourself(track: MediaStreamTrack | null, speaker: string): { step: HearStep; busy: boolean; run: () => Promise<void> } {
  const { t } = useText();
  const [step, setStep] = useState<HearStep>("idle");
  const go = (next: HearStep) => {
    setStep(next);
    announce(t(`hear-${next}`));
  };
  const run = async () => {
    if (!track) return;
    try {
      go("recording");
      const recorded = await record(track);
      go("playing");
      await playBack(recorded, speaker);
      go("played");
    } catch {
      go("failed"); // whatever it was: the words say what to do, and nothing was kept
    }
  };
  return { step, busy: step === "recording" || step === "playing", run };
}
