import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Pulse } from "./pulse";

let bytes: number | undefined;
let dead: ReturnType<typeof vi.fn<() => void>>;
let pulse: Pulse;

const report = () =>
  new Map<string, Record<string, unknown>>([
    ["P", { type: "candidate-pair", bytesReceived: bytes, state: "succeeded" }],
    ["I", { type: "inbound-rtp", bytesReceived: Math.random() }],
  ]) as unknown as RTCStatsReport;

beforeEach(() => {
  vi.useFakeTimers();
  bytes = 0;
  dead = vi.fn();
  pulse = new Pulse({ getStats: () => Promise.resolve(report()) }, dead);
});

afterEach(() => {
  pulse.stop();
  vi.useRealTimers();
});

async function runs(ms: number, beats: boolean): Promise<void> {
  for (let at = 0; at < ms; at += 500) {
    if (beats && bytes !== undefined) bytes += 20;
    await vi.advanceTimersByTimeAsync(500);
  }
}

test("a quiet room, of which only beats come, is alive", async () => {
  await runs(60_000, true);
  expect(dead).not.toHaveBeenCalled();
  expect(Date.now() - pulse.grewAt).toBeLessThan(1500);
});

test("a way on which nothing comes is dead within three seconds, and said to be so once", async () => {
  await runs(10_000, true);
  const began = Date.now();
  await vi.waitFor(() => expect(dead).toHaveBeenCalled(), { interval: 50, timeout: 4000 });
  expect(Date.now() - began).toBeLessThanOrEqual(3000);
  expect(Date.now() - began).toBeGreaterThan(1500);
  await runs(10_000, false);
  expect(dead).toHaveBeenCalledTimes(1);
});

test("a page that slept gives the way its time again", async () => {
  await runs(5000, true);
  vi.setSystemTime(Date.now() + 60_000);
  await runs(1500, false);
  expect(dead).not.toHaveBeenCalled();
  await runs(5000, true);
  expect(dead).not.toHaveBeenCalled();
});

test("a browser that counts nothing is believed", async () => {
  bytes = undefined;
  await runs(20_000, false);
  expect(dead).not.toHaveBeenCalled();
});

test("after the end nothing is said", async () => {
  pulse.stop();
  await runs(20_000, false);
  expect(dead).not.toHaveBeenCalled();
});
