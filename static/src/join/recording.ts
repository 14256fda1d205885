/** Three seconds of one's own voice, recorded and played on this device alone: nothing is sent or kept. */
import type { Ms } from "../protocol";

export const RECORDED: Ms = 3_000;

export function canRecord(): boolean {
  return typeof MediaRecorder !== "undefined";
}

/** Records a track for a while. Rejects when the browser cannot, or the device goes meanwhile. */
export function record(track: MediaStreamTrack, during: Ms = RECORDED): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const recorder = new MediaRecorder(new MediaStream([track]));
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    recorder.onerror = () => reject(new Error("The recording failed"));
    recorder.onstop = () => {
      const whole = new Blob(parts, { type: recorder.mimeType });
      if (whole.size) resolve(whole);
      else reject(new Error("Nothing was recorded"));
    };
    recorder.start();
    setTimeout(() => recorder.state === "recording" && recorder.stop(), during);
  });
}

/** Plays it on the chosen speaker, where the browser lets one choose; settles at its end. */
export async function playBack(recorded: Blob, speaker: string): Promise<void> {
  const address = URL.createObjectURL(recorded);
  const player = new Audio(address);
  try {
    if (speaker && "setSinkId" in player) await player.setSinkId(speaker).catch(() => player.setSinkId(""));
    await player.play();
    await new Promise((ended) => player.addEventListener("ended", ended, { once: true }));
  } finally {
    URL.revokeObjectURL(address);
  }
}
