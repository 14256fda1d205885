import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { PATIENCE, boardAt } from "./scenes.testkit";
import { IN_CAUCUS, mediation, serverOf } from "./testkit";

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
