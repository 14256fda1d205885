import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { tell } from "../fold";
import type { View } from "../protocol";
import { Seat } from "../room/SeatScreen";
import { after, AGREEMENT, BEGAN, inJoint, invited } from "../test/cast";
import { seatWith, showIn } from "../test/seat";
import { expectAccessible } from "../test/show";

const afterSaying = (): View => after(inJoint(), { t: "said", at: BEGAN, line: "i-1", room: "joint", by: "s-ben", text: "Good morning." });
const UNTIL = new Date("2026-11-24T10:00").getTime();

async function adjourned(view: View = afterSaying(), until: number | null = UNTIL, word = "Sleep well.") {
  const seat = await seatWith(view);
  await showIn(seat, <Seat />);
  await seat.tell({ t: "adjourned", at: 5, by: "s-mara", until, word });
  return seat;
}

test("everybody reads when it goes on, in their own time, and the word that comes with it", async () => {
  await adjourned();
  expect(screen.getByRole("heading", { level: 1 }).textContent).toMatch(/We meet again: Tuesday,? 24 November 2026, 10:00/);
  expect(screen.getByText("Sleep well.")).toBeTruthy();
  expect(screen.getByText(/Nothing is lost/)).toBeTruthy();
  await expectAccessible();
});

test("another day is told at once; without one, it says that it will stand here", async () => {
  const seat = await adjourned(afterSaying(), null, "");
  expect(screen.getByText(/as soon as Mara sets it/)).toBeTruthy();
  await seat.tell({ t: "adjourned", at: 6, by: "s-mara", until: UNTIL, word: "" });
  expect(screen.getByRole("heading", { level: 1 }).textContent).toMatch(/24 November/);
});

test("one reads what one could read, folded until one opens it, and writes to the mediators", async () => {
  const seat = await adjourned();
  const part = screen.getByText("Joint session", { selector: "summary" });
  expect(part.closest("details")?.open).toBe(false);
  await userEvent.click(part);
  expect(within(part.closest("details")!).getByText("Good morning.")).toBeTruthy();
  await userEvent.type(screen.getByRole("textbox"), "May I bring my sister?{Enter}");
  expect(seat.commands().at(-1)).toEqual({ t: "write-to-mediators", text: "May I bring my sister?" });
});

test("whoever has not signed can read and sign meanwhile", async () => {
  const seat = await adjourned(invited());
  await userEvent.click(screen.getByRole("button", { name: "Read the agreement" }));
  expect(screen.getByText("Nobody may use it in court.")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Back, without signing" }));
  expect(screen.getByRole("heading", { level: 1 }).textContent).toMatch(/We meet again/);
  await userEvent.click(screen.getByRole("button", { name: "Read the agreement" }));
  await seat.tell({ t: "agreement-signed", at: 6, seat: "s-ana", language: "en", text: AGREEMENT });
  expect(screen.getByRole("heading", { level: 1 }).textContent).toMatch(/We meet again/);
});

test("when it goes on, one checks and comes in again, and signs nothing", async () => {
  const seat = await adjourned();
  await seat.tell({ t: "reconvened", at: 9, by: "s-mara" });
  expect(screen.getByText("The mediation goes on")).toBeTruthy();
  expect(screen.queryByRole("button", { name: /Sign/ })).toBeNull();
});

test("the fold keeps what was said and lets everybody be outside", () => {
  const view = tell(afterSaying(), { t: "adjourned", at: 5, by: "s-mara", until: null, word: "" });
  expect(view.rooms.joint?.lines).toHaveLength(1);
  expect(view.rooms.joint?.seated).toEqual([]);
  expect(new Set(Object.values(view.people).map(({ room }) => room))).toEqual(new Set([null]));
});
