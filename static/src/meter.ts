/** How loud a microphone hears, measured on this device alone. */
import { useEffect, useState } from "react";
import { audioContext } from "./sounds";

const PERIOD = 100; // ms
const FLOOR = -60; // dBFS, shown as 0
const CEILING = -10; // dBFS, shown as 1
/** From this level on somebody speaks, of 0 to 1. */
export const SPEAKS = 0.35;

/** The level of a full-scale signal's samples, from 0 to 1. */
export function levelOf(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  const decibels = 10 * Math.log10(sum / Math.max(1, samples.length) + 1e-12);
  return Math.min(1, Math.max(0, (decibels - FLOOR) / (CEILING - FLOOR)));
}

/** Calls back with the level, ten times a second, until the returned stop is called. */
export function watchLevel(track: MediaStreamTrack, heard: (level: number) => void): () => void {
  const machine = audioContext();
  if (!machine) return () => undefined;
  const source = machine.createMediaStreamSource(new MediaStream([track]));
  const analyser = machine.createAnalyser();
  source.connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    heard(levelOf(samples));
  }, PERIOD);
  return () => {
    clearInterval(timer);
    source.disconnect();
  };
}

/** The level of a microphone, 0 without one. */
export function useLevel(track: MediaStreamTrack | null): number {
  const [level, setLevel] = useState(0);
  useEffect(() => {
    if (!track) return setLevel(0);
    return watchLevel(track, (next) => setLevel(Math.round(next * 8) / 8));
  }, [track]);
  return level;
}
