import { expect, test } from "vitest";
import type { Capture } from "../devices";
import type { Readiness } from "../protocol";
import { cameraFinding, completed, forMode, type Grade, gradeOf, lineFinding, microphoneFinding, overall, sameFindings, UNTRIED } from "./grades";

const TRACK = { kind: "audio" } as MediaStreamTrack;
const FINE: Readiness = { microphone: "works", camera: "works", speaker: "heard", line: "good", relayed: false };

test.each([
  [20, 0, "good"],
  [300, 0.02, "good"],
  [301, 0, "fair"],
  [20, 0.021, "fair"],
  [600, 0.08, "fair"],
  [601, 0, "poor"],
  [20, 0.081, "poor"],
  [20, 1, "poor"],
  [null, null, "good"],
] as const)("a round trip of %s ms with a loss of %s is %s", (roundTrip, lost, grade) => {
  expect(gradeOf({ roundTrip, lost, relayed: false })).toBe(grade);
});

test("a line that was not measured is neither good nor blocked", () => {
  expect(lineFinding(null)).toBe("unmeasured");
  expect(lineFinding({ failure: "blocked" })).toBe("blocked");
  for (const failure of ["no-answer", "too-often", "not-now"] as const) expect(lineFinding({ failure })).toBe("unmeasured");
  expect(lineFinding({ figures: { roundTrip: 400, lost: 0, relayed: true } })).toBe("fair");
});

test("devices are found as they are", () => {
  const on: Capture = { track: TRACK, problem: null };
  expect(microphoneFinding(on, true, true)).toBe("works");
  expect(microphoneFinding(on, true, false)).toBe("quiet");
  expect(microphoneFinding(on, false, true)).toBe("off");
  expect(cameraFinding(on, true)).toBe("works");
  expect(cameraFinding(on, false)).toBe("off");
  const problems = (["off", "denied", "missing", "busy", "insecure", "failed"] as const).map((problem) => cameraFinding({ track: null, problem }, true));
  expect(problems).toEqual(["off", "blocked", "missing", "busy", "failed", "failed"]);
});

test.each<[Partial<Readiness>, Grade]>([
  [{}, "ready"],
  [{ camera: "missing" }, "ready"],
  [{ camera: "off", speaker: "untried", line: "unmeasured" }, "ready"],
  [{ camera: "busy" }, "limited"],
  [{ line: "fair" }, "limited"],
  [{ microphone: "quiet" }, "limited"],
  [{ microphone: "missing" }, "limited"],
  [{ line: "poor" }, "trouble"],
  [{ line: "blocked" }, "trouble"],
  [{ microphone: "blocked" }, "trouble"],
  [{ speaker: "unheard" }, "trouble"],
  [UNTRIED, "unknown"],
])("all in all, %o is %s", (found, grade) => {
  expect(overall({ ...FINE, ...found })).toBe(grade);
});

test("what was not tried now is as it was at the last rehearsal", () => {
  expect(completed(UNTRIED, null)).toEqual(UNTRIED);
  expect(completed(UNTRIED, { ...FINE, relayed: true })).toEqual({ ...FINE, relayed: true });
  const now: Readiness = { microphone: "busy", camera: "missing", speaker: "unheard", line: "poor", relayed: false };
  expect(completed(now, { ...FINE, relayed: true })).toEqual(now);
});

test("what is left off by choice is off; what does not work is still told", () => {
  expect(forMode(FINE, "video")).toEqual(FINE);
  expect(forMode(FINE, "audio")).toEqual({ ...FINE, camera: "off" });
  expect(forMode(FINE, "text")).toEqual({ ...FINE, camera: "off", microphone: "off" });
  expect(forMode({ ...FINE, microphone: "blocked", camera: "busy" }, "text")).toEqual({ ...FINE, microphone: "blocked", camera: "busy" });
});

test("the same is no news", () => {
  expect(sameFindings(FINE, { ...FINE })).toBe(true);
  expect(sameFindings(FINE, { ...FINE, relayed: true })).toBe(false);
  expect(sameFindings(FINE, null)).toBe(false);
});
