import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { expectAccessible } from "../test/show";
import { PATIENCE, boardAt, column, row } from "./scenes.testkit";
import { CAUCUS_A, IN_CAUCUS, NOW, mediation, serverOf, withRoom } from "./testkit";

vi.setConfig({ testTimeout: PATIENCE });

test("a column a room says who is where, since when, and who does not hear the mediator", async () => {
  await boardAt(serverOf(mediation(IN_CAUCUS)));
  expect(column("Joint session").getAllByRole("row")).toHaveLength(2);
  expect(column("Joint session").getByText("Do not hear you")).toBeTruthy();
  expect(column("Caucus, Side A").getByText("They hear you")).toBeTruthy();
  expect(column("Caucus, Side A").getByText("You are here · 12 min")).toBeTruthy();
  expect(row("Ana Petrov").getByText("12 min here")).toBeTruthy();
  expect(column("Caucus, Side B").getByText("Nobody is here.")).toBeTruthy();
  await expectAccessible();
});

test("the mediator goes in at once, and asks first where sides would meet", async () => {
  const server = serverOf(mediation());
  const setTask = await boardAt(server);
  await userEvent.click(screen.getByRole("button", { name: "Go in: Caucus, Side A" }));
  expect(server.asked).toEqual([{ t: "move", seats: ["s-mara"], room: CAUCUS_A, seen: [], acknowledged: [] }]);
  await userEvent.click(screen.getByRole("button", { name: "Actions for Mara Lindqvist" }));
  await userEvent.click(screen.getByRole("menuitem", { name: "Go to Caucus, Side A" }));
  expect(setTask).toHaveBeenCalledWith({ kind: "move", staged: { seats: ["s-mara"], room: CAUCUS_A } });
});

test("everyone comes back together, and an empty caucus is closed", async () => {
  const server = serverOf(mediation(IN_CAUCUS));
  const setTask = await boardAt(server);
  await userEvent.click(screen.getByRole("button", { name: "Bring everyone here" }));
  expect(setTask).toHaveBeenCalledExactlyOnceWith({ kind: "move", staged: { seats: ["s-mara", "s-ana", "s-luis"], room: "joint", everyone: true } });
  await userEvent.click(screen.getByRole("button", { name: "Actions for Caucus, Side A" }));
  expect(screen.getByRole("menuitem", { name: /Close this room/ }).getAttribute("aria-disabled")).toBe("true");
  await userEvent.keyboard("{Escape}");
  await userEvent.click(screen.getByRole("button", { name: "Actions for Caucus, Side B" }));
  await userEvent.click(screen.getByRole("menuitem", { name: "Close this room" }));
  expect(server.asked).toEqual([{ t: "close-room", room: "r-b" }]);
});

test("a joint session that rests says so, and may go on", async () => {
  const server = serverOf(withRoom(mediation({ "s-mara": CAUCUS_A }), "joint", { resting: true }));
  await boardAt(server);
  expect(column("Joint session").getByText(/Rests: nobody is heard/)).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Let them go on" }));
  await userEvent.click(screen.getByRole("button", { name: "Actions for Joint session" }));
  await userEvent.click(screen.getByRole("menuitem", { name: /Let it go on without a mediator/ }));
  expect(server.asked).toEqual([
    { t: "keep-joint-open", open: true },
    { t: "keep-joint-open", open: true },
  ]);
});

test("a break counts down in its room and can be ended", async () => {
  const server = serverOf(withRoom(mediation(), "joint", { pause: { started_at: NOW, until: NOW + 90_000 } }));
  await boardAt(server);
  expect(column("Joint session").getByText(/Break, 1:30 left/)).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Actions for Joint session" }));
  await userEvent.click(screen.getByRole("menuitem", { name: "End the break" }));
  expect(server.asked).toEqual([{ t: "end-break", room: "joint" }]);
});
