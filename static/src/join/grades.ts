/**
 * What the check found, in words of fixed sets: for the person here, and for the mediators if the person asks to come in.
 *
 * The line has three grades. Good: both sound and picture travel well. Fair: sound does, the picture may not. Poor: sound
 * breaks up. The bounds are those at which talking suffers: ITU-T G.114 (delay), and what Opus can conceal of a loss.
 */
import type { Capture, DeviceProblem } from "../devices";
import type { DeviceFinding, LineFinding, Mode, Ms, Readiness } from "../protocol";
import type { Figures } from "./figures";
import type { LoopResult } from "./loop";

const GOOD: { roundTrip: Ms; lost: number } = { roundTrip: 300, lost: 0.02 };
const FAIR: { roundTrip: Ms; lost: number } = { roundTrip: 600, lost: 0.08 };

export type Grade = "ready" | "limited" | "trouble" | "unknown";

/** Nothing was tried. */
export const UNTRIED: Readiness = { microphone: "off", camera: "off", speaker: "untried", line: "unmeasured", relayed: false };

export function gradeOf({ roundTrip, lost }: Figures): "good" | "fair" | "poor" {
  const within = (bounds: typeof GOOD) => (roundTrip ?? 0) <= bounds.roundTrip && (lost ?? 0) <= bounds.lost;
  return within(GOOD) ? "good" : within(FAIR) ? "fair" : "poor";
}

export function lineFinding(result: LoopResult | null): LineFinding {
  if (!result) return "unmeasured";
  if ("figures" in result) return gradeOf(result.figures);
  return result.failure === "blocked" ? "blocked" : "unmeasured";
}

const PROBLEMS: Record<DeviceProblem, DeviceFinding> = { off: "off", denied: "blocked", missing: "missing", busy: "busy", insecure: "failed", failed: "failed" };

/** `used`: the person has it on; `heard`: a voice was heard since. */
export function microphoneFinding({ track, problem }: Capture, used: boolean, heard: boolean): DeviceFinding {
  if (!track) return PROBLEMS[problem ?? "off"];
  return used ? (heard ? "works" : "quiet") : "off";
}

export function cameraFinding({ track, problem }: Capture, used: boolean): DeviceFinding {
  if (!track) return PROBLEMS[problem ?? "off"];
  return used ? "works" : "off";
}

const BROKEN: readonly DeviceFinding[] = ["blocked", "busy", "failed"];

/** All in all. A camera is a choice: without one, one is as ready. What was not tried does not count against anybody. */
export function overall({ microphone, camera, speaker, line }: Readiness): Grade {
  if (line === "poor" || line === "blocked" || speaker === "unheard" || BROKEN.includes(microphone)) return "trouble";
  if (line === "unmeasured" && microphone === "off" && speaker === "untried") return "unknown";
  return line === "fair" || microphone !== "works" || BROKEN.includes(camera) ? "limited" : "ready";
}

/** What was not tried now is as it was at the last rehearsal on this device. */
export function completed(now: Readiness, before: Readiness | null): Readiness {
  if (!before) return now;
  return {
    microphone: now.microphone === "off" ? before.microphone : now.microphone,
    camera: now.camera === "off" ? before.camera : now.camera,
    speaker: now.speaker === "untried" ? before.speaker : now.speaker,
    ...(now.line === "unmeasured" ? { line: before.line, relayed: before.relayed } : { line: now.line, relayed: now.relayed }),
  };
}

/** What one leaves off by one's own choice is off, however well it works; what does not work is still told. */
export function forMode(found: Readiness, mode: Mode): Readiness {
  const chosen = (finding: DeviceFinding, used: boolean): DeviceFinding => (used || (finding !== "works" && finding !== "quiet") ? finding : "off");
  return { ...found, microphone: chosen(found.microphone, mode !== "text"), camera: chosen(found.camera, mode === "video") };
}

export function sameFindings(one: Readiness, other: Readiness | null): boolean {
  return other !== null && (Object.keys(one) as (keyof Readiness)[]).every((key) => one[key] === other[key]);
}
