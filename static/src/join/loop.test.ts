import { beforeEach, expect, test, vi } from "vitest";
import type { LoopIn, LoopOut } from "../messages";
import { FakePeer } from "../test/peer";
import { type LoopResult, runLoop } from "./loop";

const OFFER: LoopIn = { t: "loop", s: { t: "offer", sdp: "v=0", ice: [{ urls: ["turn:t"] }] } };
const MIC = { id: "mic" } as MediaStreamTrack;

beforeEach(() => {
  vi.useFakeTimers();
  FakePeer.all = [];
});

function stage() {
  const said: LoopOut[] = [];
  let hear: (message: LoopIn) => void = () => undefined;
  let changed = () => undefined as void;
  let mic: MediaStreamTrack | null = null;
  const stop = new AbortController();
  const line = {
    signal: (message: LoopOut) => void said.push(message),
    on: (_: "loop", listener: typeof hear) => {
      hear = listener;
      return () => (hear = () => undefined);
    },
  };
  const sources = { tracks: () => ({ mic, cam: null }), changed: (again: () => void) => ((changed = again), () => (changed = () => undefined)) };
  const results: (LoopResult | null)[] = [];
  void runLoop(line, sources, stop.signal, (config) => new FakePeer(config) as unknown as RTCPeerConnection).then((result) => results.push(result));
  return {
    said,
    stop,
    results,
    hear: async (message: LoopIn) => {
      hear(message);
      await vi.advanceTimersByTimeAsync(0);
    },
    plug: async (track: MediaStreamTrack) => {
      mic = track;
      changed();
      await vi.advanceTimersByTimeAsync(0);
    },
    words: () => said.map(({ t }) => t),
  };
}

test("answers the offer as in a room, measures, and takes the connection down", async () => {
  const it = stage();
  await it.hear(OFFER);
  const [peer] = FakePeer.all;
  expect(peer?.config).toEqual({ iceServers: [{ urls: ["turn:t"] }], bundlePolicy: "max-bundle" });
  expect(peer?.directions).toEqual(["sendonly", "sendonly", "recvonly", "recvonly"]);
  expect(it.said.at(-1)).toEqual({ t: "loop", s: { t: "answer", sdp: "v=0 answer" } });
  await it.plug(MIC);
  expect(peer?.sent).toEqual([MIC, null, null, null]);
  peer?.becomes("connected");
  await vi.advanceTimersByTimeAsync(3_000);
  expect(it.results).toEqual([{ figures: { roundTrip: 20, lost: 0, relayed: false } }]);
  expect(peer?.closed).toBe(true);
  expect(it.words()).toEqual(["loop-start", "loop", "loop-end"]);
});

test.each([
  [{ t: "loop-over", reason: "too-often" }, "too-often"],
  [{ t: "loop-over", reason: "not-now" }, "not-now"],
  [{ t: "loop-over", reason: "media-unreachable" }, "blocked"],
  [{ t: "loop-over", reason: "media-lost" }, "no-answer"],
] as const)("the server's word ends it: %o", async (word, failure) => {
  const it = stage();
  await it.hear(word);
  expect(it.results).toEqual([{ failure }]);
});

test("without an offer the server did not answer; without a way through the network lets nothing pass", async () => {
  const silent = stage();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(silent.results).toEqual([{ failure: "no-answer" }]);
  for (const [state, after] of [["failed", 0], ["connecting", 10_000]] as const) {
    const it = stage();
    await it.hear(OFFER);
    FakePeer.all.at(-1)?.becomes(state);
    await vi.advanceTimersByTimeAsync(after);
    expect(it.results).toEqual([{ failure: "blocked" }]);
    expect(FakePeer.all.at(-1)?.closed).toBe(true);
  }
});

test("leaving ends it at once, and nothing of it is heard any more", async () => {
  const it = stage();
  await it.hear(OFFER);
  it.stop.abort();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(it.results).toEqual([null]);
  expect(FakePeer.all[0]?.closed).toBe(true);
  expect(it.words()).toEqual(["loop-start", "loop", "loop-end"]);
  await it.hear(OFFER);
  expect(FakePeer.all).toHaveLength(1);
});
