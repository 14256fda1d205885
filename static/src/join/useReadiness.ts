/** All that the check finds: microphone, camera, speakers and line, as the person sees it and as mediators are told. */
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { useClient } from "../client";
import { SPEAKS, useLevel } from "../meter";
import type { Readiness, SpeakerFinding } from "../protocol";
import { cameraFinding, lineFinding, microphoneFinding } from "./grades";
import { type LineCheck, useLineCheck } from "./useLineCheck";

export interface ReadinessCheck {
  readonly found: Readiness;
  readonly line: LineCheck;
  /** What the person said of the test sound. */
  readonly said: (speaker: SpeakerFinding) => void;
}

export function useReadiness(): ReadinessCheck {
  const { media } = useClient();
  const devices = useSyncExternalStore(media.devices.subscribe, media.devices.get);
  const wishes = useSyncExternalStore(media.subscribe, media.get);
  const heard = useHeard(wishes.microphone ? devices.microphone.track : null);
  const [speaker, said] = useState<SpeakerFinding>("untried");
  const line = useLineCheck();
  const { result } = line;
  const microphone = microphoneFinding(devices.microphone, wishes.microphone, heard);
  const camera = cameraFinding(devices.camera, wishes.camera);
  const found = useMemo<Readiness>(() => {
    const relayed = result !== null && "figures" in result && result.figures.relayed;
    return { microphone, camera, speaker, line: lineFinding(result), relayed };
  }, [microphone, camera, speaker, result]);
  return { found, line, said };
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
