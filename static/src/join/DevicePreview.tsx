/** One's own picture and microphone level before anybody else sees or hears them, and the choice of devices. */
import "./DevicePreview.css";
import { useMemo, useSyncExternalStore } from "react";
import { useClient } from "../client";
import { Button } from "../components/Button";
import { Meter } from "../components/Meter";
import type { PersonWords } from "../components/Person";
import { Tile } from "../components/Tile";
import { useText } from "../i18n";
import { useLevel } from "../meter";
import { DevicePickers } from "../room/DevicePickers";

/** The picture of one track as a stream that stays the same while the track does. */
export function useStreamOf(track: MediaStreamTrack | null): MediaStream | null {
  return useMemo(() => (track ? new MediaStream([track]) : null), [track]);
}

/** `who`: the words on one's own picture. */
export function DevicePreview({ who }: { who: PersonWords }) {
  const { t } = useText();
  const { media } = useClient();
  const devices = useSyncExternalStore(media.devices.subscribe, media.devices.get);
  const wishes = useSyncExternalStore(media.subscribe, media.get);
  const stream = useStreamOf(wishes.camera ? devices.camera.track : null);
  const level = useLevel(wishes.microphone ? devices.microphone.track : null);
  const none = !devices.microphone.track && !devices.camera.track;
  const turnOn = async () => {
    await media.setMicrophone(true);
    await media.setCamera(true);
  };
  return (
    <div className="stack device-preview">
      <Tile as="div" {...who} stream={stream} mirrored muted={!wishes.microphone}>
        {wishes.microphone && <Meter level={level} />}
      </Tile>
      {none ? (
        <div className="stack tight">
          <Button kind="second" size="big" icon="camera" onClick={() => void turnOn()}>
            {t("check-turn-on")}
          </Button>
          <p className="small quiet">{t("check-turn-on-note")}</p>
        </div>
      ) : (
        <div className="row">
          <Button icon={wishes.microphone ? "mic" : "micOff"} pressed={wishes.microphone} onClick={() => void media.setMicrophone(!wishes.microphone)}>
            {t(wishes.microphone ? "check-mic-on" : "check-mic-off")}
          </Button>
          <Button icon={wishes.camera ? "camera" : "cameraOff"} pressed={wishes.camera} onClick={() => void media.setCamera(!wishes.camera)}>
            {t(wishes.camera ? "check-camera-on" : "check-camera-off")}
          </Button>
        </div>
      )}
      {!none && <DevicePickers />}
    </div>
  );
}
