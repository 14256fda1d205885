/** Microphone, camera, speakers, connection: what is so, and for each trouble its reason and what to do. */
import { useState, useSyncExternalStore } from "react";
import { useClient } from "../client";
import { Button } from "../components/Button";
import { Card } from "../components/Card";
import { Check, Checks } from "../components/Checks";
import { useText } from "../i18n";
import type { SpeakerFinding } from "../protocol";
import { playTest } from "../sounds";
import { LineRow } from "./LineRow";
import { MicrophoneRow } from "./MicrophoneRow";
import { Problem } from "./Problem";
import type { ReadinessCheck } from "./useReadiness";

export function DeviceChecks({ check }: { check: ReadinessCheck }) {
  const { t } = useText();
  const { media } = useClient();
  const devices = useSyncExternalStore(media.devices.subscribe, media.devices.get);
  const { found } = check;
  return (
    <Card title={t("check-card")}>
      <Checks>
        <MicrophoneRow capture={devices.microphone} found={found.microphone} speaker={devices.chosen.speaker} />
        <Check good={found.camera === "works"} title={t("check-camera")}>
          {found.camera === "works" ? t("check-camera-good") : <Problem kind="camera" capture={devices.camera} />}
        </Check>
        <SpeakerCheck speaker={devices.chosen.speaker} heard={found.speaker} said={check.said} />
        <LineRow line={check.line} />
      </Checks>
    </Card>
  );
}

const WORDS: Record<SpeakerFinding, string> = { untried: "check-speaker-unheard", heard: "check-speaker-heard", unheard: "check-speaker-silent" };

function SpeakerCheck({ speaker, heard, said }: { speaker: string; heard: SpeakerFinding; said: ReadinessCheck["said"] }) {
  const { t } = useText();
  const [asked, setAsked] = useState(false);
  const ring = () => {
    playTest(speaker);
    setAsked(true);
  };
  const answer = (found: SpeakerFinding) => {
    setAsked(false);
    said(found);
  };
  const again = (
    <Button size="dense" onClick={ring}>
      {t(heard === "untried" ? "check-speaker-play" : "check-speaker-again")}
    </Button>
  );
  return (
    <Check good={heard === "heard"} title={t("check-speaker")} action={asked ? undefined : again}>
      {t(asked ? "check-speaker-asked" : WORDS[heard])}
      {asked && (
        <div className="row">
          <Button size="dense" onClick={() => answer("heard")}>
            {t("check-speaker-yes")}
          </Button>
          <Button size="dense" onClick={() => answer("unheard")}>
            {t("check-speaker-no")}
          </Button>
        </div>
      )}
    </Check>
  );
}
