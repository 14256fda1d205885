import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { PATIENCE, boardAt } from "./scenes.testkit";
import { IN_CAUCUS, mediation, NOW, serverOf, withRoom } from "./testkit";

vi.setConfig({ testTimeout: PATIENCE });

test("one person by the menu, with the guard said there already", async () => {
  const server = serverOf(mediation(IN_CAUCUS));
  const setTask = await boardAt(server);
  await userEvent.click(screen.getByRole("button", { name: "Actions for Ben Okafor" }));
  expect(screen.getByRole("menuitem", { name: /Move to Caucus, Side A/ }).textContent).toContain("Both sides would meet");
  await userEvent.keyboard("{ArrowDown}{ArrowDown}{Enter}");
  expect(setTask).toHaveBeenCalledWith({ kind: "move", staged: { seats: ["s-ben"], room: "r-b" } });
  await userEvent.click(screen.getByRole("button", { name: "Actions for Ben Okafor" }));
  await userEvent.click(screen.getByRole("menuitem", { name: "Ask to mute" }));
  await userEvent.click(screen.getByRole("button", { name: "Actions for Ben Okafor" }));
  await userEvent.click(screen.getByRole("menuitem", { name: "Let them only look at the board" }));
  expect(server.asked).toEqual([
    { t: "ask-to-mute", seat: "s-ben" },
    { t: "let-draw", seat: "s-ben", allowed: false },
  ]);
});

test("offers to show a late-comer what was written, only where there is something", async () => {
  const line = { line: "l-1", by: "s-ana", text: "Good morning.", at: NOW, roster: 0, shown_by: null };
  const server = serverOf(withRoom(mediation(), "joint", { lines: [line], rosters: [["s-ana", "s-luis", "s-mara"]] }));
  const setTask = await boardAt(server);
  await userEvent.click(screen.getByRole("button", { name: "Actions for Luis Ruiz" }));
  expect(screen.queryByRole("menuitem", { name: /earlier chat/ })).toBeNull();
  await userEvent.keyboard("{Escape}");
  await userEvent.click(screen.getByRole("button", { name: "Actions for Ben Okafor" }));
  await userEvent.click(screen.getByRole("menuitem", { name: "Show Ben Okafor the earlier chat…" }));
  expect(setTask).toHaveBeenCalledWith({ kind: "catch-up", seat: "s-ben", room: "joint" });
});
