import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { RoomEvent } from "../messages";
import { after, ANA, BEGAN, CAUCUS, inCaucus, MARA, occupant, surface } from "../test/cast";
import { seatWith, showIn } from "../test/seat";
import { expectAccessible } from "../test/show";
import { RecallNotice } from "./RecallNotice";

const SET = (ms: number): RoomEvent => ({ t: "recall-set", at: BEGAN, seat: "s-ana", until: Date.now() + ms, others: 4 });
const spoken = () => document.querySelector("[aria-live=polite]")?.textContent ?? "";

test("it says when, and how many will hear and see one at most; one button asks for a moment and keeps the keyboard", async () => {
  const seat = await seatWith(after(inCaucus(), SET(42_000)));
  await showIn(seat, <RecallNotice />);
  expect(screen.getByText(/You go back to the joint session in \D*0:4[0-2]/)).toBeTruthy();
  expect(screen.getByText(/^Up to \D*4\D* other people will be able to hear and see you there\./)).toBeTruthy();
  expect(spoken()).toMatch(/In \D*4[012] seconds\D* you go back/);
  await expectAccessible();
  screen.getByRole("button", { name: "Wait, I need a moment" }).focus();
  await userEvent.keyboard("{Enter}");
  expect(seat.commands()).toEqual([{ t: "answer-recall", wait: true }]);
  await seat.tell({ t: "recall-answered", at: BEGAN, seat: "s-ana", wait: true });
  expect(screen.getByText("You stay here")).toBeTruthy();
  expect(screen.getByText(/^The mediator knows .* Nobody else is told\.$/)).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "I can come now" }));
  await userEvent.keyboard("{Enter}");
  expect(seat.commands().at(-1)).toEqual({ t: "answer-recall", wait: false });
  await expectAccessible();
});

test("it is read aloud at its beginning, when it changes and near its end, and not each second", async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  try {
    const seat = await seatWith(after(inCaucus(), SET(30_000)));
    await showIn(seat, <RecallNotice />);
    const first = spoken();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(spoken()).toBe(first);
    await vi.advanceTimersByTimeAsync(16_000);
    expect(spoken()).toMatch(/in a few seconds/);
    await seat.tell({ t: "recall-prolonged", at: BEGAN, until: Date.now() + 70_000 });
    expect(spoken()).toMatch(/In .*minute.* you go back/);
  } finally {
    vi.useRealTimers();
  }
});

test("when one is called back no more it says so until it is dismissed", async () => {
  const seat = await seatWith(after(inCaucus(), SET(30_000)));
  await showIn(seat, <RecallNotice />);
  await seat.tell({ t: "recall-lifted", at: BEGAN, seat: "s-ana" });
  expect(screen.getByText("You stay here for now")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Dismiss" }));
  expect(screen.queryByText("You stay here for now")).toBeNull();
});

test("whoever was brought over and comes back to a private room later is told nothing of that recall", async () => {
  const seat = await seatWith(after(inCaucus(), SET(30_000)));
  await showIn(seat, <RecallNotice />);
  const people = [occupant(ANA), occupant(MARA)];
  await seat.tell({ t: "room-shown", at: BEGAN, seat: "s-ana", room: "joint", confirmed: true, surface: surface(people) });
  await seat.tell({ t: "room-shown", at: BEGAN, seat: "s-ana", room: CAUCUS, confirmed: true, surface: surface(people, { kind: "caucus", side: "a" }) });
  expect(screen.queryByText("You stay here for now")).toBeNull();
});
