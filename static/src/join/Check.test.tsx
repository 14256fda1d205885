import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { tell } from "../fold";
import { MARA, signed, waiting } from "../test/cast";
import { fakePeers, inLoop, measured } from "../test/loop";
import { fakeDevices, seatWith, showIn } from "../test/seat";
import { expectAccessible } from "../test/show";
import { Check } from "./Check";

beforeEach(() => {
  fakePeers();
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
  await expectAccessible();
});

test("measures the line by itself in a loop, and shows the figures when asked", async () => {
  const seat = await seatWith(signed());
  await showIn(seat, <Check />);
  expect(screen.getByText(/send your picture to the server and back/)).toBeTruthy();
  await inLoop(seat);
  await measured();
  expect(screen.getByText("Good enough for video")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Show the figures" }));
  expect(screen.getAllByRole("definition").map(({ textContent }) => textContent)).toEqual(["20 milliseconds", "0 %", "Direct"]);
  await expectAccessible();
  await userEvent.click(screen.getByRole("button", { name: "Go on to the waiting room" }));
  await seat.answer();
  expect(seat.commands().at(-1)).toEqual({ t: "tell-readiness", microphone: "off", camera: "off", speaker: "untried", line: "good", relayed: false });
}, 15_000);

test.each([
  ["media-unreachable", "This network does not let sound and picture through"],
  ["media-lost", "The server did not answer the test"],
  ["too-often", "Wait a minute, then test again"],
  ["not-now", "there is nothing to test now"],
])("says what to do when the line cannot be measured: %s", async (reason, words) => {
  const seat = await seatWith(signed());
  await showIn(seat, <Check />);
  await inLoop(seat, reason);
  expect(screen.getByText(new RegExp(words))).toBeTruthy();
  expect(screen.getByRole("button", { name: "Text only" }).getAttribute("aria-disabled")).toBeNull();
});

test("the waiting room is told what is different now, and nothing that is not", async () => {
  const told = { microphone: "off", camera: "off", speaker: "heard", line: "fair", relayed: false } as const;
  const seat = await seatWith(tell(waiting(), { t: "readiness-told", at: 1, seat: "s-ana", readiness: told }));
  const back = vi.fn();
  await showIn(seat, <Check onBack={back} />);
  await userEvent.click(screen.getByRole("button", { name: "Back to the waiting room" }));
  expect(seat.commands()).toEqual([]);
  await inLoop(seat, "media-unreachable");
  await userEvent.click(screen.getByRole("button", { name: "Back to the waiting room" }));
  expect(seat.commands()).toEqual([{ t: "tell-readiness", ...told, line: "blocked" }]);
  await seat.answer("not-seated"); // admitted meanwhile: no word about it
  expect(screen.queryByRole("button", { name: "Close" })).toBeNull();
  expect(back).toHaveBeenCalledTimes(2);
});

test("what was rehearsed on this device is told with it, when the person asks to come in", async () => {
  localStorage.setItem("room.rehearsal.s-ana", JSON.stringify({ microphone: "works", camera: "busy", speaker: "heard", line: "poor", relayed: true }));
  const seat = await seatWith(signed());
  await showIn(seat, <Check />);
  await userEvent.click(screen.getByRole("button", { name: "Sound only" }));
  expect(seat.commands()).toEqual([{ t: "arrive", mode: "audio" }]);
  await seat.answer();
  expect(seat.commands().at(-1)).toEqual({ t: "tell-readiness", microphone: "works", camera: "busy", speaker: "heard", line: "poor", relayed: true });
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

test("before closed doors one is told so, may try again, and goes on by oneself when they open", async () => {
  const seat = await seatWith(signed());
  await showIn(seat, <Check />);
  await userEvent.click(screen.getByRole("button", { name: "Text only" }));
  await seat.tell({ t: "turned-away", at: 5, seat: "s-ana" });
  await seat.answer();
  expect(screen.getByRole("heading", { name: "The doors are closed just now." })).toBeTruthy();
  expect(screen.getByText("Mara knows that you are here.")).toBeTruthy();
  expect(seat.commands()).toEqual([{ t: "arrive", mode: "text" }]);
  await expectAccessible();
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  await seat.answer("locked");
  expect(screen.getByRole("heading", { name: "The doors are closed just now." })).toBeTruthy();
  await seat.tell({ t: "session-locked", at: 6, by: "s-mara", locked: false });
  expect(seat.commands().at(-1)).toEqual({ t: "arrive", mode: "text" });
  expect(seat.commands()).toHaveLength(3);
});

test("whoever finds the doors closed after a reload chooses anew how to come in when they open", async () => {
  const seat = await seatWith(tell(signed(), { t: "turned-away", at: 5, seat: "s-ana" }));
  await showIn(seat, <Check />);
  await seat.tell({ t: "session-locked", at: 6, by: "s-mara", locked: false });
  expect(seat.commands()).toEqual([]);
  expect(screen.getByRole("button", { name: "Go on to the waiting room" })).toBeTruthy();
});
