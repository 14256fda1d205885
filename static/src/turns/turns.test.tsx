import { act, fireEvent, screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { railAt, PATIENCE, press } from "../console/scenes.testkit";
import { mediation, MINUTE, NOW, serverOf, showWith, withRoom } from "../console/testkit";
import { EMPTY_FLOOR, type Floor, turnsMoved } from "../floor";
import { JOINT } from "../protocol";
import { expectAccessible } from "../test/show";
import { AddressNotice } from "./AddressNotice";
import { FloorNotice } from "./FloorNotice";
import { HandTool } from "./HandTool";
import { HoldButton } from "./HoldButton";

vi.setConfig({ testTimeout: PATIENCE });

const there = (floor: Partial<Floor>, more = {}) => withRoom(mediation(), JOINT, { floor: { ...EMPTY_FLOOR, ...floor }, ...more });
const roomOf = (view: ReturnType<typeof mediation>) => view.rooms[JOINT]!;

test("a turn goes one place up or down, and not over the ends", () => {
  const turns = ["a", "b", "c"].map((seat) => ({ seat, minutes: 3 }));
  expect(turnsMoved(turns, "c", -1).map(({ seat }) => seat)).toEqual(["a", "c", "b"]);
  expect(turnsMoved(turns, "a", 1).map(({ seat }) => seat)).toEqual(["b", "a", "c"]);
  expect(turnsMoved(turns, "a", -1)).toBe(turns);
});

test("a hand is raised in the room one is in, and lowered by the same button", async () => {
  const server = serverOf(there({}));
  await showWith(server, () => <HandTool />);
  await press("Raise hand");
  act(() => server.client.store.change({ view: there({ hands: [{ seat: "s-mara", at: NOW }] }) }));
  await press("Hand raised");
  expect(server.asked).toEqual([
    { t: "raise-hand", room: JOINT },
    { t: "lower-hand", seat: "s-mara" },
  ]);
});

test("who has the floor, what is left of the time, and who comes next", async () => {
  const speaker = { seat: "s-mara", since: Date.now(), until: Date.now() + 2 * MINUTE };
  const server = serverOf(there({ speaker, turns: [{ seat: "s-ben", minutes: 3 }] }));
  await showWith(server, (view) => <FloorNotice room={roomOf(view)} />);
  expect(screen.getAllByText("You have the floor").length).toBeGreaterThan(0);
  expect(screen.getByText("Next: Ben Okafor")).toBeTruthy();
  expect(screen.getByRole("timer").textContent).toMatch(/^[12]:\d\d$/u);
  await expectAccessible();
  await press("I have finished");
  expect(server.asked).toEqual([{ t: "end-floor", room: JOINT, seat: "s-mara" }]);
});

test("when the time is up the words say so, and nothing else happens", async () => {
  const speaker = { seat: "s-ana", since: NOW - MINUTE, until: Date.now() - 1 };
  const server = serverOf(there({ speaker }));
  await showWith(server, (view) => <FloorNotice room={roomOf(view)} />);
  expect(screen.getByRole("timer").textContent).toBe("Time is up");
  expect(server.asked).toEqual([]);
});

test("the mediator lines hands up, changes the order by buttons, gives the floor and prepares opening statements", async () => {
  const server = serverOf(there({ hands: [{ seat: "s-ana", at: NOW }], turns: [{ seat: "s-ben", minutes: 5 }, { seat: "s-mei", minutes: 3 }] }));
  await railAt(server, "steer");
  await press("Add to the order: Ana Petrov");
  await press("Later: Ben Okafor");
  await press("Give the floor now: Ben Okafor");
  await press("Take out of the order: Mei Tan");
  await press("Opening statements");
  const seen = ["s-ben", "s-mei"];
  const [ben, mei] = [{ seat: "s-ben", minutes: 5 }, { seat: "s-mei", minutes: 3 }];
  expect(server.asked).toEqual([
    { t: "arrange-turns", room: JOINT, turns: [ben, mei, { seat: "s-ana", minutes: 3 }], seen },
    { t: "arrange-turns", room: JOINT, turns: [mei, ben], seen },
    { t: "give-floor", room: JOINT, seat: "s-ben", minutes: 5 },
    { t: "arrange-turns", room: JOINT, turns: [ben], seen },
    { t: "arrange-turns", room: JOINT, turns: [{ seat: "s-ana", minutes: 3 }, { seat: "s-ben", minutes: 3 }], seen },
  ]);
  const part = within(screen.getByRole("region", { name: "Who speaks" }));
  expect(part.getByText("1 hand")).toBeTruthy();
});

test("a button works while it is held by key or pointer, and lets go when the window is left", async () => {
  const [hold, release] = [vi.fn(), vi.fn()];
  await showWith(serverOf(mediation()), () => (
    <HoldButton icon="mic" held onHold={hold} onRelease={release}>
      Hold
    </HoldButton>
  ));
  const button = screen.getByRole("button", { name: "Hold" });
  button.focus();
  fireEvent.keyDown(button, { key: " " });
  fireEvent.keyDown(button, { key: " ", repeat: true });
  expect([hold.mock.calls.length, release.mock.calls.length]).toEqual([1, 0]);
  fireEvent.keyUp(button, { key: " " });
  expect(release).toHaveBeenCalledTimes(1);
  fireEvent.pointerDown(button, { button: 0 });
  expect(hold).toHaveBeenCalledTimes(2);
  fireEvent.blur(globalThis as unknown as Window);
  expect(release.mock.calls.length).toBeGreaterThan(1);
});

test("a room that hears a mediator from elsewhere says who, and in a break says nothing", async () => {
  const address = { by: "s-tomas", until: NOW + MINUTE };
  const people = mediation().people;
  const view = { ...there({}, { address }), people: { ...people, "s-tomas": { ...people["s-mei"]!, person: { ...people["s-mei"]!.person, seat: "s-tomas", name: "Tomas Berg" } } } };
  const server = serverOf(view);
  await showWith(server, (now) => <AddressNotice room={roomOf(now)} />);
  expect(screen.getAllByText("Tomas Berg is speaking to all rooms").length).toBeGreaterThan(0);
  act(() => server.client.store.change({ view: withRoom(view, JOINT, { pause: { started_at: NOW, until: NOW + MINUTE } }) }));
  expect(screen.queryByText("You hear the mediator. The mediator does not hear you from there.")).toBeNull();
});
