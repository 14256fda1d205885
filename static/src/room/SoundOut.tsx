/**
 * Plays everybody's sound. Browsers may want a press first, and phones stop all sound for a call: then the page says so, and
 * any press turns it on.
 */
import { useCallback, useEffect, useRef, useState } from "react";
import { useClient } from "../client";
import { Button } from "../components/Button";
import { Notice } from "../components/Notice";
import { useText } from "../i18n";
import type { MediaState } from "../media";
import { onRevival } from "../revival";
import { useDevices, useMediaState } from "./useMedia";

export function SoundOut() {
  const { t } = useText();
  const { media } = useClient();
  const { sounds, silenced } = useMediaState();
  const { speaker } = useDevices().chosen;
  const mids = useMids(sounds);
  const box = useRef<HTMLDivElement>(null);
  useEffect(
    () =>
      onRevival(() => {
        const stopped = [...(box.current?.querySelectorAll("audio") ?? [])].filter(({ paused, srcObject }) => paused && srcObject);
        media.silenced(false);
        for (const element of stopped) element.play().catch(() => media.silenced(true));
      }),
    [media],
  );
  return (
    <>
      <div ref={box} hidden>
        {mids.map((mid) => (
          <Sound key={mid} stream={sounds.find((sound) => sound.mid === mid)?.stream ?? null} speaker={speaker} />
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

/** Every place that carried somebody once: its element stays, for a press has let it play, and Safari asks for each anew. */
function useMids(sounds: MediaState["sounds"]): readonly string[] {
  const [mids, setMids] = useState<readonly string[]>([]);
  const fresh = sounds.map(({ mid }) => mid).filter((mid) => !mids.includes(mid));
  if (fresh.length) setMids([...mids, ...fresh]);
  return mids;
}

function Sound({ stream, speaker }: { stream: MediaStream | null; speaker: string }) {
  const { media } = useClient();
  const ref = useRef<HTMLAudioElement>(null);
  const start = useCallback(
    (element: HTMLAudioElement) => {
      element.srcObject = stream;
      if (!stream) return element.pause();
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
    if (ref.current?.isConnected && stream?.active) media.silenced(true); // not by us: somebody is still there
  };
  return <audio ref={ref} autoPlay onPause={stopped} />;
}
