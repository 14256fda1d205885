/** Soft sounds, made here: two tones that rise for coming, fall for going. Each can be switched off and has words on the screen. */
import { onRevival } from "./revival";
import { type SoundKind, settings } from "./settings";

const TONES: Record<SoundKind | "test", readonly number[]> = {
  join: [392, 523.25], // Hz
  leave: [523.25, 392],
  move: [392, 523.25, 659.25],
  message: [587.33],
  test: [392, 493.88, 587.33, 783.99],
};
const STEP = 0.16; // s between tones
const RING = 0.5; // s until a tone is silent
const LOUDNESS = 0.12; // of full scale

let context: AudioContext | null = null;

/** The one sound machine of the page; null where the browser has none. */
export function audioContext(): AudioContext | null {
  if (typeof AudioContext === "undefined") return null;
  if (!context) {
    context = new AudioContext();
    onRevival(wake); // after a phone call, for the meters too: they listen through it
  }
  wake();
  return context;
}

function wake(): void {
  if (context && context.state !== "running") context.resume().catch(() => undefined); // not yet: the next sign or sound asks again
}

/** Plays a sound unless it is switched off. */
export function play(kind: SoundKind): void {
  if (settings.get().sounds[kind]) ring(TONES[kind]);
}

/** The sound by which one hears whether the speakers work, on the chosen one where the browser lets one choose. It cannot be switched off. */
export function playTest(speaker = ""): void {
  const machine = audioContext() as (AudioContext & { setSinkId?: (id: string) => Promise<void> }) | null;
  if (!machine?.setSinkId) return ring(TONES.test);
  void machine
    .setSinkId(speaker)
    .catch(() => undefined) // the chosen one is gone: it rings where it rang before
    .then(() => ring(TONES.test));
}

function ring(tones: readonly number[]): void {
  const machine = audioContext();
  if (!machine) return;
  tones.forEach((tone, at) => {
    const starts = machine.currentTime + at * STEP;
    const source = machine.createOscillator();
    const volume = machine.createGain();
    source.type = "sine";
    source.frequency.value = tone;
    volume.gain.setValueAtTime(0, starts);
    volume.gain.linearRampToValueAtTime(LOUDNESS, starts + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, starts + RING);
    source.connect(volume).connect(machine.destination);
    source.start(starts);
    source.stop(starts + RING);
  });
}
