import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { BEGAN, CAUCUS, inCaucus, inJoint, LUIS, MINUTE } from "../test/cast";
import { seatWith, showIn, type TestSeat } from "../test/seat";
import { expectAccessible } from "../test/show";
import { Seat } from "./SeatScreen";

beforeEach(() => {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response("{}")));
  vi.stubGlobal("MediaStream", class {});
});

async function inside(view = inJoint()): Promise<TestSeat> {
  const seat = await seatWith(view);
  seat.client.media.release();
  await showIn(seat, <Seat />);
  return seat;
}

test("says where one is, with whom, who hears one, and that nothing is recorded", async () => {
  await inside();
  const banner = screen.getByRole("region", { name: "Joint session" });
  expect(banner.textContent).toContain("With Luis Ruiz, Ben Okafor and the mediator, Mara Lindqvist");
  expect(within(banner).getByText("Not recorded")).toBeTruthy();
  expect(document.activeElement).toBe(banner);
  expect(document.title).toBe("Joint session · Petrov and Okafor");
  await userEvent.click(within(banner).getByRole("button", { name: "3 people hear you" }));
  expect(screen.getByText(/3 people can hear you now/)).toBeTruthy();
  expect(screen.getAllByText("Hears you")).toHaveLength(3);
  await expectAccessible();
});

test("does not count who has not come in yet, or whose line is lost", async () => {
  const seat = await inside();
  await seat.tell({ t: "line-lost", at: BEGAN, seat: "s-ben" }, { t: "seat-withdrew", at: BEGAN, seat: "s-luis", room: "joint" });
  expect(screen.getByRole("button", { name: "1 person hears you" })).toBeTruthy();
  await seat.tell({ t: "seat-placed", at: BEGAN, person: LUIS, room: "joint", confirmed: false, on_line: true, mode: "video", may_draw: true });
  expect(screen.getByRole("button", { name: "1 person hears you" })).toBeTruthy();
  expect(screen.getByText("Not in yet")).toBeTruthy();
  expect(screen.getByText("Luis Ruiz came in", { selector: ".toast span" })).toBeTruthy();
});

test("gives a private room its walls, its people and its audience", async () => {
  const { container } = await showIn(await seatWith(inCaucus()), <Seat />);
  expect(container.querySelector(".app")?.getAttribute("data-walls")).toBe("single");
  await userEvent.click(screen.getByRole("button", { name: "Chat" }));
  expect(screen.getByText("Only these 3 people read this: you, Mara and Luis. Side B never does.")).toBeTruthy();
  await expectAccessible();
});

test("asks for a break with one press, acknowledges it, and takes it back", async () => {
  const seat = await inside();
  await userEvent.click(screen.getByRole("button", { name: "Ask for a break" }));
  expect(seat.commands()).toEqual([{ t: "ask", kind: "break" }]);
  await seat.tell({ t: "request-made", reason: "", at: BEGAN, seat: "s-ana", kind: "break" });
  expect(screen.getByText("Mara has your wish for a break. Nobody else sees it.", { selector: "b" })).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Take it back" }));
  expect(seat.commands().at(-1)).toEqual({ t: "withdraw-request" });
  await seat.tell({ t: "request-settled", at: BEGAN, seat: "s-ana", kind: "break", how: "answered", message: "After this topic." });
  expect(screen.getByText("After this topic.")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Dismiss" }));
  expect(screen.queryByText("After this topic.")).toBeNull();
});

test("shares a countdown in a break, and says that nobody hears one", async () => {
  const seat = await inside();
  await seat.tell({ t: "break-started", at: Date.now(), room: "joint", until: Date.now() + 15 * MINUTE });
  expect(screen.getByRole("timer")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Nobody hears you" })).toBeTruthy();
  expect(screen.getByRole("region", { name: "Break · Joint session" })).toBeTruthy();
  await expectAccessible();
  await seat.tell({ t: "break-ended", at: BEGAN, room: "joint" });
  expect(screen.queryByRole("timer")).toBeNull();
});

test("says that the room rests while no mediator is there", async () => {
  const seat = await inside();
  await seat.tell({ t: "room-rested", at: BEGAN, room: "joint" });
  expect(screen.getByRole("heading", { name: "The room rests" })).toBeTruthy();
  await expectAccessible();
});

test("names neither the room nor anybody to whoever waits there in the minimal mode", async () => {
  const seat = await inside(inCaucus());
  await seat.tell({ t: "wait-told", at: BEGAN, seat: "s-ana", word: "", until: null, minimal: true }, { t: "distress-signalled", at: BEGAN, seat: "s-ana" });
  expect(document.title).toBe("Waiting room");
  expect(screen.getByRole("heading", { name: "Please wait a little" })).toBeTruthy();
  expect(screen.getByText("It is noted.", { selector: "b" })).toBeTruthy();
  for (const part of ["banner", "main"]) expect(screen.getByRole(part).textContent).not.toMatch(/Mara|Luis|Side A|Petrov/);
  await expectAccessible();
  await seat.tell({ t: "break-started", at: Date.now(), room: CAUCUS, until: Date.now() + 15 * MINUTE });
  expect(screen.getByRole("timer")).toBeTruthy();
});

test("shows the mediators' words to everyone until they are dismissed", async () => {
  const seat = await inside();
  await seat.tell({ t: "announced", at: BEGAN, line: "l-1", by: "s-mara", text: "Lunch at half past twelve.", rooms: [] });
  expect(screen.getByText("Lunch at half past twelve.")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Dismiss" }));
  expect(screen.queryByText("Lunch at half past twelve.")).toBeNull();
});

test("opens panels, lists the keys, and finds actions, by keyboard alone", async () => {
  await inside();
  await userEvent.keyboard("c");
  expect(screen.getByRole("complementary", { name: "Chat in this room" })).toBeTruthy();
  await userEvent.keyboard("p");
  expect(screen.getByRole("complementary", { name: "People in this room" })).toBeTruthy();
  await userEvent.keyboard("?");
  expect(screen.getByRole("dialog", { name: "Keyboard" })).toBeTruthy();
  await expectAccessible();
  await userEvent.keyboard("{Escape}");
  await userEvent.keyboard("{Control>}k{/Control}");
  await userEvent.keyboard("message{Enter}");
  expect(screen.getByRole("complementary", { name: "Messages with the mediator" })).toBeTruthy();
});

test("takes away the notice of a line in the chat once the chat is opened", async () => {
  const seat = await inside();
  await seat.tell({ t: "said", at: BEGAN, line: "l-1", room: "joint", by: "s-ben", text: "Good morning" });
  expect(screen.getByText("Ben Okafor wrote in the chat", { selector: ".toast span" })).toBeTruthy();
  await userEvent.keyboard("c");
  expect(screen.getByText("Good morning")).toBeTruthy();
  expect(screen.queryByText("Ben Okafor wrote in the chat", { selector: ".toast span" })).toBeNull();
});

test("lets single keys be switched off", async () => {
  await inside();
  await userEvent.click(screen.getByRole("button", { name: "More" }));
  await userEvent.click(screen.getByRole("button", { name: "Settings" }));
  await expectAccessible();
  await userEvent.click(screen.getByRole("checkbox", { name: /Single keys act/ }));
  (document.activeElement as HTMLElement).blur();
  await userEvent.keyboard("c");
  expect(screen.queryByRole("complementary", { name: "Chat in this room" })).toBeNull();
  await userEvent.click(screen.getByRole("checkbox", { name: /Single keys act/ }));
});

test("turns the microphone on and off, and tells why where there is none", async () => {
  const seat = await inside();
  await userEvent.click(screen.getByRole("button", { name: "Unmute" }));
  expect(seat.client.media.get().microphone).toBe(true);
  await userEvent.keyboard("m");
  expect(seat.client.media.get().microphone).toBe(false);
});

test("leaves after one question, and gives the place up", async () => {
  const seat = await inside();
  await userEvent.click(screen.getByRole("button", { name: "Leave" }));
  await expectAccessible();
  await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Leave" }));
  expect(seat.commands()).toEqual([{ t: "depart" }]);
  await seat.answer();
  expect(await screen.findByRole("heading", { name: "You have left" })).toBeTruthy();
});

test("reads well from right to left", async () => {
  await showIn(await seatWith(inCaucus()), <Seat />, "ar");
  expect(document.documentElement.dir).toBe("rtl");
  await expectAccessible();
});
