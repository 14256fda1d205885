import { expect, test } from "vitest";
import { Calm, figuresOf, sampleOf, wordFor } from "./quality";

const REPORT = [
  { type: "candidate-pair", nominated: true, state: "succeeded", currentRoundTripTime: 0.042 },
  { type: "candidate-pair", nominated: false, state: "succeeded", currentRoundTripTime: 9 },
  { type: "remote-inbound-rtp", kind: "audio", fractionLost: 0.01, jitter: 0.004, roundTripTime: 0.05 },
  { type: "remote-inbound-rtp", kind: "video", fractionLost: 0.04, jitter: 0.002, roundTripTime: 0.06 },
  { type: "inbound-rtp", kind: "audio", packetsReceived: 900, packetsLost: 0, jitter: 0.003 },
  { type: "inbound-rtp", kind: "video", packetsReceived: 2000, packetsLost: 100, jitter: 0.011, freezeCount: 1, framesPerSecond: 24 },
];

test("figures are of both ends, and of the time since the last ones", () => {
  const first = sampleOf(REPORT, 0);
  const later = sampleOf(
    REPORT.map((stat) => ("packetsReceived" in stat ? { ...stat, packetsReceived: Number(stat.packetsReceived) + 450, packetsLost: Number(stat.packetsLost) + 50, freezeCount: 1 } : stat)),
    5000,
  );
  expect(figuresOf(first, later)).toEqual({ round_trip_ms: 42, jitter_ms: 11, lost_up: 40, lost_down: 100, freezes: 1, frames_per_second: 24 });
});

test("a connection made anew counts from nothing, and without streams there is nothing to say", () => {
  const old = { ...sampleOf(REPORT, 0), received: 99_999, freezes: 50 };
  expect(figuresOf(old, sampleOf(REPORT, 1)).freezes).toBe(1);
  expect(figuresOf(null, sampleOf([], 1))).toEqual({ round_trip_ms: 0, jitter_ms: 0, lost_up: 0, lost_down: 0, freezes: 0, frames_per_second: 0 });
});

test("the word is that of the worst figure", () => {
  const good = figuresOf(null, sampleOf([], 1));
  expect(wordFor({ ...good, round_trip_ms: 120, lost_down: 10 })).toBe("good");
  expect(wordFor({ ...good, lost_up: 40 })).toBe("unsteady");
  expect(wordFor({ ...good, lost_up: 40, round_trip_ms: 900 })).toBe("poor");
});

test("it gets worse at once, and better only the second time", () => {
  const calm = new Calm();
  expect(["good", "poor", "good", "good", "unsteady", "good", "unsteady", "good", "good"].map((word) => calm.take(word as "good"))).toEqual([
    "good",
    "poor",
    "poor",
    "good",
    "unsteady",
    "unsteady",
    "unsteady",
    "unsteady",
    "good",
  ]);
});
