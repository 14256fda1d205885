/**
 * Plays everybody's sound. Browsers may want a press first, and phones stop all sound for a call: then the page says so, and
 * any press turns it on.
 */
import { useCallback, useEffect, useRef } from "react";
import { useClient } from "../client";
import { Button } from "../components/Button";
import { Notice } from "../components/Notice";
import { useText } from "../i18n";
import { onRevival } from "../revival";
import { useDevices, useMediaState } from "./useMedia";

export function SoundOut() {
  const { t } = useText();
  const { media } = useClient();
  const { sounds, silenced } = useMediaState();
  const { speaker } = useDevices().chosen;
  const box = useRef<HTMLDivElement>(null);
  useEffect(
    () =>
      onRevival(() => {
        const stopped = [...(box.current?.querySelectorAll("audio") ?? [])].filter(({ paused }) => paused);
        media.silenced(false);
        for (const element of stopped) element.play().catch(() => media.silenced(true));
      }),
    [media],
  );
  return (
    <>
      <div ref={box} hidden>
        {sounds.map(({ mid, stream }) => (
          <Sound key={mid} stream={stream} speaker={speaker} />
        ))}
      </div>
      {silenced && (
        <Notice tone="warn" icon="speaker" title={t("silenced-title")} alert>
          <Button size="dense">{t("silenced-play")}</Button>
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
  const stopped = () => {
    if (ref.current?.isConnected && stream.active) media.silenced(true); // not by us: the element is still there
  };
  return <audio ref={ref} autoPlay onPause={stopped} />;
}
