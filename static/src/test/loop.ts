/** The server's part of a loop, in tests of screens: offers, and lets the connection come up; the figures come at once. */
import { act, waitFor } from "@testing-library/react";
import { vi } from "vitest";
import { FakePeer } from "./peer";
import type { TestSeat } from "./seat";

/** Puts the fake peer in the browser's place. Call it before each test. */
export function fakePeers(): void {
  FakePeer.all = [];
  vi.stubGlobal("RTCPeerConnection", FakePeer);
}

/** Waits for the loop to begin, and says what the server says. */
export async function inLoop(seat: TestSeat, over?: string): Promise<void> {
  const began = () => seat.wire.sent.filter((frame) => frame.t === "signal" && frame.s.t === "loop-start").length;
  const before = FakePeer.all.length;
  await waitFor(() => {
    if (began() <= before) throw new Error("No loop has begun");
  }, { timeout: 3000 });
  await act(async () => {
    seat.wire.say({ t: "signal", s: over ? { t: "loop-over", reason: over } : { t: "loop", s: { t: "offer", sdp: "v=0", ice: [] } } });
    await Promise.resolve();
  });
}

/** Lets the loop measure these statistics. */
export async function measured(stats: object[] = []): Promise<void> {
  await waitFor(() => {
    if (!FakePeer.all.at(-1)?.localDescription) throw new Error("Nothing was answered");
  });
  const peer = FakePeer.all.at(-1);
  if (!peer) return;
  peer.stats.push(...stats);
  await act(async () => {
    peer.becomes("connected");
    await new Promise((done) => setTimeout(done, 3100));
  });
}
