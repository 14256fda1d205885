/**
 * A picture and a sound that need no device, for a line that is measured while camera and microphone are off: blocks of
 * changing colours, and a tone too soft to be heard, which nobody plays anyway.
 */
import { audioContext } from "../sounds";

const SIZE = { width: 320, height: 180 }; // pixels
const BLOCK = 20; // pixels
const FRAMES = 12; // a second
const SOFTNESS = 0.001; // of full scale
const HERTZ = 440;

export interface Synthetic {
  readonly sound: MediaStreamTrack | null;
  readonly picture: MediaStreamTrack | null;
  stop: () => void;
}

export function makeSynthetic(): Synthetic {
  const [picture, stopPicture] = makePicture();
  const [sound, stopSound] = makeSound();
  return {
    picture,
    sound,
    stop: () => {
      stopPicture();
      stopSound();
    },
  };
}

type Made = readonly [MediaStreamTrack | null, () => void];
const NONE: Made = [null, () => undefined];

function makePicture(): Made {
  const canvas = Object.assign(document.createElement("canvas"), SIZE);
  const paint = canvas.getContext("2d");
  if (!paint || !("captureStream" in canvas)) return NONE;
  let turn = 0;
  const draw = () => {
    turn += 1;
    for (let x = 0; x < SIZE.width; x += BLOCK) {
      for (let y = 0; y < SIZE.height; y += BLOCK) {
        paint.fillStyle = `hsl(${(x * 7 + y * 13 + turn * 31) % 360} 60% 50%)`;
        paint.fillRect(x, y, BLOCK, BLOCK);
      }
    }
  };
  draw();
  const timer = setInterval(draw, 1000 / FRAMES);
  const track = canvas.captureStream(FRAMES).getVideoTracks()[0] ?? null;
  return [
    track,
    () => {
      clearInterval(timer);
      track?.stop();
    },
  ];
}

function makeSound(): Made {
  const machine = audioContext();
  if (!machine) return NONE;
  const source = machine.createOscillator();
  const volume = machine.createGain();
  const out = machine.createMediaStreamDestination();
  source.frequency.value = HERTZ;
  volume.gain.value = SOFTNESS;
  source.connect(volume).connect(out);
  source.start();
  const track = out.stream.getAudioTracks()[0] ?? null;
  return [
    track,
    () => {
      source.stop();
      track?.stop();
    },
  ];
}
