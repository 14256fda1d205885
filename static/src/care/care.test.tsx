import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { Seat } from "../room/SeatScreen";
import { BEGAN, inJoint, waiting as inLobby } from "../test/cast";
import { seatWith, showIn } from "../test/seat";
import { expectAccessible } from "../test/show";

beforeEach(() => {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response("{}")));
  vi.stubGlobal("MediaStream", class {});
});

const ALONE = { t: "attest", present: "", not_recording: true, not_relaying: true };

test("a signal of distress is one press, by keys too, quietly acknowledged and taken back", async () => {
  const seat = await seatWith(inJoint());
  await showIn(seat, <Seat />);
  await userEvent.keyboard("{Alt>}{Shift>}[KeyS]{/Shift}{/Alt}");
  expect(seat.commands()).toEqual([{ t: "signal-distress" }]);
  await seat.answer();
  await seat.tell({ t: "distress-signalled", at: BEGAN, seat: "s-ana" });
  expect(screen.getByText("Mara sees your signal. Nobody else does.", { selector: "b" })).toBeTruthy();
  await userEvent.keyboard("{Alt>}{Shift>}[KeyS]{/Shift}{/Alt}");
  expect(seat.commands()).toHaveLength(1);
  await expectAccessible();
  await userEvent.click(screen.getByRole("button", { name: "Take it back" }));
  expect(seat.commands().at(-1)).toEqual({ t: "withdraw-distress" });
});

test("who comes back from a break gives their whole word before the room can be entered", async () => {
  const seat = await seatWith({ ...inJoint(), attestation: true });
  await showIn(seat, <Seat />);
  await seat.tell({ t: "break-started", at: BEGAN, room: "joint", until: BEGAN + 600_000 });
  await userEvent.click(screen.getByRole("button", { name: "I am ready" }));
  expect(seat.commands().at(-1)).toEqual({ t: "tell-ready", ready: true });
  await seat.answer();
  await seat.tell({ t: "break-ended", at: BEGAN + 1, room: "joint" });
  expect(screen.getByRole("heading", { name: "Back to the joint session" })).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Confirm" }));
  expect(screen.getByText("Please answer all of it. You are heard after that.")).toBeTruthy();
  await userEvent.click(screen.getByRole("radio", { name: "I am alone" }));
  for (const box of screen.getAllByRole("checkbox")) await userEvent.click(box);
  await expectAccessible();
  await userEvent.click(screen.getByRole("button", { name: "Confirm" }));
  expect(seat.commands().at(-1)).toEqual(ALONE);
  await seat.answer();
  await seat.tell({ t: "attested", at: BEGAN + 2, seat: "s-ana", present: "" });
  expect(screen.getByRole("button", { name: /without sound|microphone off|muted/i })).toBeTruthy();
});

test("who waits reads a word and a time, is asked how they are, and in the minimal mode nobody is named", async () => {
  const waiting = inLobby();
  const since = Date.now() - 11 * 60_000;
  const me = waiting.people["s-ana"]!;
  const seat = await seatWith({ ...waiting, check_in_minutes: 10, people: { ...waiting.people, "s-ana": { ...me, since } } });
  await showIn(seat, <Seat />);
  expect(screen.getByText("You have waited for 10 minutes. Are you all right?", { selector: "b" })).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "I need something" }));
  expect(seat.commands().at(-1)).toEqual({ t: "answer-check-in", well: false });
  await seat.answer();
  await seat.tell({ t: "check-in-answered", at: Date.now(), seat: "s-ana", well: false });
  expect(screen.getByText("Thank you. The mediator sees your answer.")).toBeTruthy();
  await seat.tell({ t: "wait-told", at: Date.now(), seat: "s-ana", word: "I read your papers.", until: Date.now() + 4.5 * 60_000, minimal: false });
  expect(screen.getByText("About 5 minutes more", { selector: "b" })).toBeTruthy();
  expect(screen.getByText("I read your papers.", { selector: "bdi" })).toBeTruthy();
  await expectAccessible();
  await seat.tell({ t: "wait-told", at: Date.now(), seat: "s-ana", word: "", until: Date.now() - 60_000, minimal: true });
  expect(screen.getByText("It takes longer than expected. The mediator is reminded of you.", { selector: "b" })).toBeTruthy();
  expect(document.querySelector(".app, body")?.textContent).not.toMatch(/Petrov and Okafor|Lindqvist/);
});
