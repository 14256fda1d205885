import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { after, BEGAN, MINUTE, waiting } from "../test/cast";
import { seatWith, showIn } from "../test/seat";
import { expectAccessible } from "../test/show";
import { Ended, type EndedWhy } from "./Ended";
import { Waiting } from "./Waiting";

beforeEach(() => {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response("{}")));
});

test("says who the mediator is, what happens next, and who reads one's words", async () => {
  const seat = await seatWith(waiting());
  await showIn(seat, <Waiting />);
  expect(screen.getByRole("heading", { name: "Mara will let you in" })).toBeTruthy();
  expect(screen.getByText("Only Mara Lindqvist reads this")).toBeTruthy();
  expect(document.title).toContain("Waiting room");
  await expectAccessible();
  await userEvent.type(screen.getByLabelText("Write to the mediator"), "I must leave at three{Enter}");
  expect(seat.commands()).toEqual([{ t: "write-to-mediators", text: "I must leave at three" }]);
  expect(screen.getByText("being sent…")).toBeTruthy();
  await seat.tell({ t: "written", at: BEGAN, line: "i-1", seat: "s-ana", by: "s-ana", text: "I must leave at three" });
  expect(screen.getAllByText("I must leave at three")).toHaveLength(1);
  expect(screen.queryByText("being sent…")).toBeNull();
});

test("keeps the words where the server refused them", async () => {
  const seat = await seatWith(waiting());
  await showIn(seat, <Waiting />);
  await userEvent.type(screen.getByLabelText("Write to the mediator"), "A question{Enter}");
  await seat.answer("too-frequent");
  expect(screen.getByLabelText<HTMLTextAreaElement>("Write to the mediator").value).toBe("A question");
});

test("shows the mediator's word when one is asked to wait", async () => {
  const seat = await seatWith(waiting());
  await showIn(seat, <Waiting />);
  await seat.tell({ t: "held-in-lobby", at: BEGAN, seat: "s-ana", message: "Ten more minutes, please." });
  expect(screen.getByRole("heading", { name: "Mara asks you to wait a little" })).toBeTruthy();
  expect(screen.getByText("Ten more minutes, please.")).toBeTruthy();
});

test("owns up to a long wait", async () => {
  vi.useFakeTimers({ now: BEGAN + 12 * MINUTE, toFake: ["Date"] });
  await showIn(await seatWith(after(waiting())), <Waiting />);
  expect(screen.getByText(/You have been waiting for 12 minutes/).textContent).toContain("we are sorry");
  vi.useRealTimers();
});

test("lets one check the sound again and come back", async () => {
  await showIn(await seatWith(waiting()), <Waiting />);
  await userEvent.click(screen.getByRole("button", { name: "Check my sound again" }));
  await userEvent.click(screen.getByRole("button", { name: "Back to the waiting room" }));
  expect(screen.getByRole("heading", { name: "Mara will let you in" })).toBeTruthy();
});

test.each<EndedWhy>(["replaced", "removed", "signed-out", "closed", "declined"])("says why one is not in any more: %s", async (why) => {
  const back = vi.fn();
  await showIn(await seatWith(waiting()), <Ended why={why} word="Another day, please." onBack={back} />);
  expect(screen.getByRole("heading", { level: 1 }).textContent).not.toBe(`ended-${why}-title`);
  expect(screen.getByText("Another day, please.")).toBeTruthy();
  await expectAccessible();
  await userEvent.click(screen.getByRole("button", { name: "Use it here" }));
  expect(back).toHaveBeenCalledOnce();
});
