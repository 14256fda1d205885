import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { BEGAN, CAUCUS, inCaucus, inJoint, moved, occupant, ANA, BEN, MARA, surface } from "../test/cast";
import { seatWith, showIn } from "../test/seat";
import { expectAccessible } from "../test/show";
import { Seat } from "./SeatScreen";

beforeEach(() => {
  vi.stubGlobal("MediaStream", class {});
});

test("names the new room and its people, and enters muted", async () => {
  const seat = await seatWith(moved());
  await showIn(seat, <Seat />);
  expect(document.activeElement?.textContent).toBe("You are moving to the joint session");
  expect(screen.getByText("3 people will be able to hear and see you")).toBeTruthy();
  expect(screen.getByText(/another side is among them/)).toBeTruthy();
  await expectAccessible();
  await userEvent.click(screen.getByRole("button", { name: "Enter muted" }));
  expect(seat.commands()).toEqual([{ t: "confirm", room: "joint" }]);
  expect(seat.client.media.get().microphone).toBe(false);
});

test("turns the microphone on before entering, where one asks for it", async () => {
  const seat = await seatWith(moved());
  await showIn(seat, <Seat />);
  await userEvent.click(screen.getByRole("button", { name: "Enter, microphone on" }));
  expect(seat.client.media.get()).toMatchObject({ microphone: true, held: true });
  expect(seat.commands()).toEqual([{ t: "confirm", room: "joint" }]);
});

test("waits as long as one likes, and says so", async () => {
  const seat = await seatWith(moved());
  await showIn(seat, <Seat />);
  await userEvent.click(screen.getByRole("button", { name: "Wait, I need a moment" }));
  expect(screen.getAllByText(/Mara sees that you are not in yet/).length).toBeGreaterThan(0);
  expect(seat.commands()).toEqual([]);
});

test("shows the room that one leaves, with the people as they were", async () => {
  const seat = await seatWith(inCaucus());
  await showIn(seat, <Seat />);
  await seat.tell({
    t: "room-shown",
    at: BEGAN,
    seat: "s-ana",
    room: "joint",
    confirmed: false,
    surface: surface([occupant(ANA, { confirmed: false }), occupant(MARA), occupant(BEN)]),
  });
  const [left, entered] = screen.getAllByRole("listitem").map((line) => line.closest("section")).filter((place, at, all) => all.indexOf(place) === at);
  expect(left?.textContent).toContain("Luis Ruiz");
  expect(entered?.textContent).toContain("Ben Okafor");
  expect(entered?.textContent).toContain("And with you: Mara Lindqvist");
  expect(seat.client.media.get().held).toBe(true);
});

test("keeps a draft in its own room", async () => {
  const seat = await seatWith(inJoint());
  await showIn(seat, <Seat />);
  await userEvent.click(screen.getByRole("button", { name: "Chat" }));
  await userEvent.type(screen.getByLabelText("Write to this room"), "For all of you");
  await seat.tell({ t: "room-shown", at: BEGAN, seat: "s-ana", room: CAUCUS, confirmed: false, surface: surface([occupant(ANA, { confirmed: false })], { kind: "caucus", side: "a" }) });
  await seat.tell({ t: "seat-confirmed", at: BEGAN, seat: "s-ana", room: CAUCUS });
  await userEvent.click(screen.getByRole("button", { name: "Chat" }));
  expect(screen.getByLabelText<HTMLTextAreaElement>("Write to this room").value).toBe("");
  expect(seat.client.store.get().drafts).toEqual({ "chat joint": "For all of you" });
});

test("after a break the camera that was on is ticked, and goes on only as one enters", async () => {
  const seat = await seatWith(moved());
  await seat.client.media.setCamera(true);
  seat.client.media.rest();
  await showIn(seat, <Seat />);
  expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "Enter with my camera on" }).checked).toBe(true);
  expect(seat.client.media.get().camera).toBe(false);
  await userEvent.click(screen.getByRole("button", { name: "Enter muted" }));
  expect(seat.client.media.get()).toMatchObject({ camera: true, microphone: false });
});

test("the camera stays off where one takes the tick away", async () => {
  const seat = await seatWith(moved());
  await seat.client.media.setCamera(true);
  seat.client.media.rest();
  await showIn(seat, <Seat />);
  await userEvent.click(screen.getByRole("checkbox", { name: "Enter with my camera on" }));
  await userEvent.click(screen.getByRole("button", { name: "Enter muted" }));
  expect(seat.client.media.get().camera).toBe(false);
});
