/** Plays everybody's sound. Browsers may want a press first: then the page says so, and one press turns it on. */
import { useCallback, useEffect, useRef } from "react";
import { useClient } from "../client";
import { Button } from "../components/Button";
import { Notice } from "../components/Notice";
import { useText } from "../i18n";
import { useDevices, useMediaState } from "./useMedia";

export function SoundOut() {
  const { t } = useText();
  const { media } = useClient();
  const { sounds, silenced } = useMediaState();
  const { speaker } = useDevices().chosen;
  const box = useRef<HTMLDivElement>(null);
  const playAll = () => {
    media.silenced(false);
    for (const element of box.current?.querySelectorAll("audio") ?? []) void element.play().catch(() => media.silenced(true));
  };
  return (
    <>
      <div ref={box} hidden>
        {sounds.map(({ mid, stream }) => (
          <Sound key={mid} stream={stream} speaker={speaker} />
        ))}
      </div>
      {silenced && (
        <Notice tone="warn" icon="speaker" title={t("silenced-title")} alert>
          <Button size="dense" onClick={playAll}>
            {t("silenced-play")}
          </Button>
        </Notice>
      )}
    </>
  );
}

function Sound({ stream, speaker }: { stream: MediaStream; speaker: string }) {
  const { media } = useClient();
  const ref = useRef<HTMLAudioElement>(null);
  const start = useCallback(
    (element: HTMLAudioElement) => {
      element.srcObject = stream;
      element.play().catch((error: Error) => {
        if (error.name === "NotAllowedError") media.silenced(true);
      });
    },
    [stream, media],
  );
  useEffect(() => {
    if (ref.current) start(ref.current);
  }, [start]);
  useEffect(() => {
    const element = ref.current;
    if (!element || !("setSinkId" in element)) return;
    element.setSinkId(speaker).catch(() => element.setSinkId("")); // the chosen one is gone: the device's own
  }, [speaker]);
  return <audio ref={ref} autoPlay />;
}
