import { act, fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { inJoint } from "../test/cast";
import { seatWith, showIn, type TestSeat } from "../test/seat";
import { expectAccessible } from "../test/show";
import { SoundOut } from "./SoundOut";

const TITLE = "Your browser keeps the sound back";
let allowed: boolean;
let played: HTMLMediaElement[];

beforeEach(() => {
  allowed = true;
  played = [];
  vi.spyOn(HTMLMediaElement.prototype, "play").mockImplementation(function (this: HTMLMediaElement) {
    if (!allowed) return Promise.reject(Object.assign(new Error("Not without a press"), { name: "NotAllowedError" }));
    played.push(this);
    return Promise.resolve();
  });
});

async function heard(): Promise<TestSeat> {
  const seat = await seatWith(inJoint());
  seat.client.media.change({ sounds: [{ mid: "a0", stream: { active: true } as MediaStream }] });
  await showIn(seat, <SoundOut />);
  return seat;
}

test("plays by itself where the browser lets it", async () => {
  await heard();
  expect(played).toHaveLength(1);
  expect(screen.queryByText(TITLE)).toBeNull();
});

test("says so where the browser wants a press, and one press anywhere turns the sound on", async () => {
  allowed = false;
  await heard();
  expect(screen.getByRole("alert").textContent).toContain(TITLE);
  await expectAccessible();
  await userEvent.click(document.body);
  expect(screen.getByRole("alert").textContent).toContain(TITLE); // still not allowed
  allowed = true;
  await userEvent.click(screen.getByRole("button", { name: "Turn the sound on" }));
  expect(played).toHaveLength(1);
  expect(screen.queryByText(TITLE)).toBeNull();
});

test("says so when a phone call has stopped the sound, and plays on when the page is shown again", async () => {
  const seat = await heard();
  const [element] = played as [HTMLMediaElement];
  await act(async () => void fireEvent.pause(element));
  expect(screen.getByRole("alert").textContent).toContain(TITLE);
  await act(async () => void document.dispatchEvent(new Event("visibilitychange")));
  expect(played).toHaveLength(2);
  expect(screen.queryByText(TITLE)).toBeNull();
  await act(async () => seat.client.media.change({ sounds: [] }));
  fireEvent.pause(element); // its person has gone: the page itself took it away
  expect(seat.client.media.get().silenced).toBe(false);
});

test("keeps the place of somebody who has gone, for who comes next: a press has let it play", async () => {
  const seat = await heard();
  const [element] = played as [HTMLAudioElement];
  const pause = vi.spyOn(HTMLMediaElement.prototype, "pause");
  await act(async () => seat.client.media.change({ sounds: [] }));
  expect(element.srcObject).toBeNull();
  expect(pause).toHaveBeenCalledOnce();
  await userEvent.click(document.body); // nobody is there: nothing plays
  expect(played).toHaveLength(1);
  const next = { active: true } as MediaStream;
  await act(async () => seat.client.media.change({ sounds: [{ mid: "a0", stream: next }] }));
  expect(played).toEqual([element, element]);
  expect(element.srcObject).toBe(next);
});
