/**
 * The measured line: a loop runs by itself soon after the screen has come, again when a device of one's own is first on,
 * and when asked to. Leaving the screen ends it.
 */
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { useClient, useRoomState } from "../client";
import type { Ms } from "../protocol";
import { type LoopResult, runLoop, type Sources } from "./loop";
import { makeSynthetic } from "./synthetic";

/** Whoever goes on at once is not measured, nor kept waiting. */
const SETTLES: Ms = 700;

export interface LineCheck {
  readonly measuring: boolean;
  /** The last result; it stands while a new one is being measured. */
  readonly result: LoopResult | null;
  readonly again: () => void;
}

export function useLineCheck(): LineCheck {
  const { connection } = useClient();
  const open = useRoomState(({ line }) => line.state === "open");
  const tracks = useOwnTracks();
  const [run, setRun] = useState(0);
  const [state, setState] = useState<{ measuring: boolean; result: LoopResult | null }>({ measuring: true, result: null });
  const again = useCallback(() => setRun((count) => count + 1), []);
  useEffect(() => {
    if (!open) return undefined;
    const stop = new AbortController();
    const measure = async () => {
      setState(({ result }) => ({ measuring: true, result }));
      const synthetic = makeSynthetic();
      const result = await runLoop(connection, withSynthetic(tracks.sources, synthetic), stop.signal);
      synthetic.stop();
      if (!stop.signal.aborted) setState((before) => ({ measuring: false, result: better(result, before.result) }));
    };
    const timer = setTimeout(() => void measure(), SETTLES);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [connection, open, run, tracks.sources]);
  const { measuring } = state;
  const measuredOwn = useRef(false);
  useEffect(() => {
    if (measuring || !tracks.some || measuredOwn.current) return;
    measuredOwn.current = true;
    again();
  }, [measuring, tracks.some, again]);
  return { ...state, again };
}

/** One who asks too often keeps what was measured before. */
function better(now: LoopResult | null, before: LoopResult | null): LoopResult | null {
  return now && "failure" in now && now.failure === "too-often" && before ? before : now;
}

/** The person's own microphone and camera, where they are on. */
function useOwnTracks(): { sources: Sources; some: boolean } {
  const { media } = useClient();
  const read = useCallback(() => {
    const { microphone, camera } = media.get();
    const { microphone: mic, camera: cam } = media.devices.get();
    return { mic: microphone ? mic.track : null, cam: camera ? cam.track : null };
  }, [media]);
  const sources = useMemo<Sources>(() => ({ tracks: read, changed: (again) => media.subscribe(again) }), [media, read]);
  const some = useSyncExternalStore(media.subscribe, () => {
    const { mic, cam } = read();
    return mic !== null || cam !== null;
  });
  return { sources, some };
}

function withSynthetic(own: Sources, { sound, picture }: { sound: MediaStreamTrack | null; picture: MediaStreamTrack | null }): Sources {
  return {
    ...own,
    tracks: () => {
      const { mic, cam } = own.tracks();
      return { mic: mic ?? sound, cam: cam ?? picture };
    },
  };
}
