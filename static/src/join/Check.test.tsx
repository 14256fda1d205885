import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { tell } from "../fold";
import { MARA, signed } from "../test/cast";
import { fakeDevices, seatWith, showIn } from "../test/seat";
import { expectAccessible } from "../test/show";
import { Check } from "./Check";

beforeEach(() => {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response("{}")));
  vi.stubGlobal("MediaStream", class {});
});

test("opens no device before it is asked for, then shows the picture and the choice", async () => {
  const seat = await seatWith(signed());
  await showIn(seat, <Check />);
  expect(seat.client.media.devices.get().camera).toEqual({ track: null, problem: "off" });
  await expectAccessible();
  await userEvent.click(screen.getByRole("button", { name: "Turn on camera and microphone" }));
  expect(await screen.findByLabelText("Picture of Ana Petrov")).toBeTruthy();
  expect(screen.getByLabelText("Microphone", { selector: "select" })).toBeTruthy();
  expect(await screen.findByText("Good enough for video")).toBeTruthy();
  await expectAccessible();
});

test.each([
  ["NotAllowedError", "Press the lock sign beside the address, allow the microphone"],
  ["NotFoundError", "Plug one in, or join with text only"],
  ["NotReadableError", "Another program uses the microphone"],
])("says the reason and the fix: %s", async (refusal, words) => {
  const seat = await seatWith(signed(), fakeDevices({ audio: refusal }));
  await showIn(seat, <Check />);
  await userEvent.click(screen.getByRole("button", { name: "Turn on camera and microphone" }));
  expect(await screen.findByText(new RegExp(words))).toBeTruthy();
});

test.each([
  ["Go on to the waiting room", "video"],
  ["Sound only", "audio"],
  ["Text only", "text"],
] as const)("goes in by %s", async (name, mode) => {
  const seat = await seatWith(signed());
  await showIn(seat, <Check />);
  await userEvent.click(screen.getByRole("button", { name }));
  expect(seat.commands()).toEqual([{ t: "arrive", mode }]);
});

test("asks whether the test sound was heard", async () => {
  await showIn(await seatWith(signed()), <Check />);
  await userEvent.click(screen.getByRole("button", { name: "Play a sound" }));
  await userEvent.click(screen.getByRole("button", { name: "No" }));
  expect(screen.getByText(/Turn up the volume/)).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Play it again" }));
  await userEvent.click(screen.getByRole("button", { name: "Yes" }));
  expect(screen.getByText("You hear well")).toBeTruthy();
});

test("lets a mediator in by themselves", async () => {
  const view = tell({ ...signed(), you: MARA.seat }, { t: "seat-invited", at: 1, person: MARA, approves: false });
  const seat = await seatWith(tell(view, { t: "agreement-signed", at: 2, seat: MARA.seat, language: "en", text: "" }));
  await showIn(seat, <Check />);
  await userEvent.click(screen.getByRole("button", { name: "Go in" }));
  await seat.answer();
  expect(seat.commands()).toEqual([
    { t: "arrive", mode: "video" },
    { t: "admit", seat: MARA.seat, room: "joint", acknowledged: [] },
  ]);
});
