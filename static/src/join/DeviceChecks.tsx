/** Microphone, camera, speakers, connection: what is so, and for each trouble its reason and what to do. */
import { useEffect, useState, useSyncExternalStore } from "react";
import { useClient } from "../client";
import { Button } from "../components/Button";
import { Card } from "../components/Card";
import { Check, Checks } from "../components/Checks";
import type { Capture, CaptureKind } from "../devices";
import { useText } from "../i18n";
import { SPEAKS, useLevel } from "../meter";
import { playTest } from "../sounds";
import { useNetworkCheck } from "./useNetworkCheck";

export function DeviceChecks() {
  const { t } = useText();
  const { media } = useClient();
  const devices = useSyncExternalStore(media.devices.subscribe, media.devices.get);
  const network = useNetworkCheck();
  const heard = useHeard(devices.microphone.track);
  return (
    <Card title={t("check-card")}>
      <Checks>
        <Check good={devices.microphone.track !== null && heard} title={t("check-microphone")}>
          {devices.microphone.track ? t(heard ? "check-microphone-good" : "check-microphone-silent") : <Problem kind="microphone" capture={devices.microphone} />}
        </Check>
        <Check good={devices.camera.track !== null} title={t("check-camera")}>
          {devices.camera.track ? t("check-camera-good") : <Problem kind="camera" capture={devices.camera} />}
        </Check>
        <SpeakerCheck />
        <Check good={network === "good" || network === "measuring"} title={t("check-network")}>
          {t(`check-network-${network}`)}
        </Check>
      </Checks>
    </Card>
  );
}

/** Whether the microphone has heard a voice since it was turned on. */
function useHeard(track: MediaStreamTrack | null): boolean {
  const [heard, setHeard] = useState<MediaStreamTrack | null>(null);
  const level = useLevel(track);
  useEffect(() => {
    if (track && level >= SPEAKS) setHeard(track);
  }, [track, level]);
  return track !== null && heard === track;
}

/** Why a device is not there, and the fix, in plain words. */
export function Problem({ kind, capture }: { kind: CaptureKind; capture: Capture }) {
  const { t } = useText();
  return <>{t(`problem-${kind}-${capture.problem ?? "off"}`)}</>;
}

type Hearing = "unheard" | "asked" | "heard" | "silent";

function SpeakerCheck() {
  const { t } = useText();
  const [hearing, setHearing] = useState<Hearing>("unheard");
  const ring = () => {
    playTest();
    setHearing("asked");
  };
  const again = (
    <Button size="dense" onClick={ring}>
      {t(hearing === "unheard" ? "check-speaker-play" : "check-speaker-again")}
    </Button>
  );
  return (
    <Check good={hearing === "heard"} title={t("check-speaker")} action={hearing === "asked" ? undefined : again}>
      {t(`check-speaker-${hearing}`)}
      {hearing === "asked" && (
        <div className="row">
          <Button size="dense" onClick={() => setHearing("heard")}>
            {t("check-speaker-yes")}
          </Button>
          <Button size="dense" onClick={() => setHearing("silent")}>
            {t("check-speaker-no")}
          </Button>
        </div>
      )}
    </Check>
  );
}
