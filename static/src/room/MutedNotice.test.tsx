import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { inJoint } from "../test/cast";
import { seatWith, showIn, type TestSeat } from "../test/seat";
import { expectAccessible } from "../test/show";
import { MutedNotice } from "./MutedNotice";

let loud: boolean;
const node = { connect: () => node, disconnect: () => undefined };
class Ear {
  state = "running";
  createMediaStreamSource = () => node;
  createAnalyser = () => ({ fftSize: 32, getFloatTimeDomainData: (samples: Float32Array) => samples.fill(loud ? 0.3 : 0) });
}

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  vi.stubGlobal("MediaStream", class {});
  vi.stubGlobal("AudioContext", Ear);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const words = () => screen.queryByText("You are muted. Nobody hears you.", { selector: "b" });
async function passes(ms: number) {
  for (let passed = 0; passed < ms; passed += 100) await act(async () => void (await vi.advanceTimersByTimeAsync(100)));
}
const microphone = (seat: TestSeat, on: boolean) => act(async () => void (await seat.client.media.setMicrophone(on)));

test("says to whoever talks while muted that nobody hears them, for as long as they do, and lets them unmute", async () => {
  const seat = await seatWith(inJoint());
  const unmute = vi.fn();
  seat.client.media.release();
  await showIn(seat, <MutedNotice onUnmute={unmute} />);
  loud = true;
  await microphone(seat, true);
  await passes(10_000);
  expect(words()).toBeNull();
  loud = false;
  await passes(10_000);
  await microphone(seat, false);
  await passes(10_000);
  expect(words()).toBeNull();
  loud = true;
  await passes(1_000);
  expect(words()).not.toBeNull();
  await passes(10_000);
  await expectAccessible();
  await userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) }).click(screen.getByRole("button", { name: "Unmute" }));
  expect(unmute).toHaveBeenCalledOnce();
  loud = false;
  await passes(10_000);
  expect(words()).toBeNull();
  loud = true;
  await passes(1_000);
  expect(words()).not.toBeNull();
  await microphone(seat, true);
  expect(words()).toBeNull();
});

test("a cough is no talk, and who is held or has no microphone is told nothing", async () => {
  const seat = await seatWith(inJoint());
  await showIn(seat, <MutedNotice onUnmute={() => undefined} />);
  loud = true;
  await passes(2_000);
  expect(words()).toBeNull();
  seat.client.media.release();
  await microphone(seat, true);
  loud = false;
  await passes(10_000);
  await microphone(seat, false);
  loud = true;
  await passes(300);
  loud = false;
  await passes(2_000);
  expect(words()).toBeNull();
});
