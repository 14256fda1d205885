import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Smoothing } from "./smoothing";

let counts: { packetsReceived: number; nackCount: number };
let trip: number;
let receivers: { jitterBufferTarget: number | null }[];
let smoothing: Smoothing;

beforeEach(() => {
  vi.useFakeTimers();
  counts = { packetsReceived: 0, nackCount: 0 };
  trip = 0.03;
  receivers = [{ jitterBufferTarget: null }, { jitterBufferTarget: null }];
  const report = new Map<string, object>();
  const peer = {
    getStats: () => {
      report.set("v", { type: "inbound-rtp", kind: "video", ...counts });
      report.set("p", { type: "candidate-pair", nominated: true, currentRoundTripTime: trip });
      report.set("a", { type: "inbound-rtp", kind: "audio", packetsReceived: 1e6 });
      return Promise.resolve(report as unknown as RTCStatsReport);
    },
    getReceivers: () => receivers as unknown as RTCRtpReceiver[],
  };
  smoothing = new Smoothing(peer);
});

afterEach(() => {
  smoothing.stop();
  vi.useRealTimers();
});

async function second(packets: number, asked: number): Promise<void> {
  counts = { packetsReceived: counts.packetsReceived + packets, nackCount: counts.nackCount + asked };
  await vi.advanceTimersByTimeAsync(1000);
}

const held = () => receivers.map(({ jitterBufferTarget }) => jitterBufferTarget);

test("a good line waits for nothing, nor one of which too little came to say", async () => {
  await second(100, 1);
  await second(10, 5);
  expect(held()).toEqual([null, null]);
});

test("a line on which much is asked for again waits at once, sound and picture alike, until it has been good for long", async () => {
  await second(100, 5);
  expect(held()).toEqual([300, 300]);
  for (let good = 0; good < 19; good++) await second(100, 0);
  expect(held()).toEqual([300, 300]);
  await second(100, 5);
  for (let good = 0; good < 19; good++) await second(100, 0);
  expect(held()).toEqual([300, 300]);
  await second(100, 0);
  expect(held()).toEqual([null, null]);
});

test("on a long way it waits for three questions and their answers, but never so long that nobody can talk", async () => {
  trip = 0.15;
  await second(100, 5);
  expect(held()).toEqual([450, 450]);
  trip = 0.9;
  await second(100, 5);
  expect(held()).toEqual([600, 600]);
});

test("looks no more when it is stopped, and leaves browsers alone that cannot wait", async () => {
  receivers = [{} as { jitterBufferTarget: null }];
  await second(100, 50);
  expect(receivers).toEqual([{}]);
  receivers = [{ jitterBufferTarget: null }];
  smoothing.stop();
  await second(100, 50);
  expect(held()).toEqual([null]);
});
