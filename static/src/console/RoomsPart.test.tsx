import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { expectAccessible } from "../test/show";
import { PATIENCE, boardAt, press } from "./scenes.testkit";
import { IN_CAUCUS, mediation, serverOf } from "./testkit";

vi.setConfig({ testTimeout: PATIENCE });

test("a caucus is opened with a side; a second one has a number", async () => {
  const server = serverOf(mediation());
  await boardAt(server);
  await userEvent.click(screen.getByRole("button", { name: "Open a room" }));
  await userEvent.click(screen.getByRole("menuitem", { name: /Side B/ }));
  expect(server.asked).toEqual([{ t: "open-room", title: "Side B (2)", side: "b" }]);
});

test.each(["de", "ar"])("the board is accessible (%s)", async (code) => {
  await boardAt(serverOf(mediation(IN_CAUCUS)), code);
  await expectAccessible();
});

test("a room of another kind is opened by a dialog", async () => {
  const server = serverOf(mediation());
  const setTask = await boardAt(server);
  await userEvent.click(screen.getByRole("button", { name: "Open a room" }));
  await userEvent.click(screen.getByRole("menuitem", { name: /Another kind of room/ }));
  expect(setTask).toHaveBeenCalledExactlyOnceWith({ kind: "open-room" });
});

test("one person more or less in the picked ones, and nobody", async () => {
  await boardAt(serverOf(mediation()));
  for (const name of ["Ana Petrov", "Elin Aas", "Ben Okafor"]) await userEvent.click(screen.getByRole("row", { name: new RegExp(name) }));
  await userEvent.click(screen.getByRole("row", { name: /Ben Okafor/ }));
  expect(screen.getByText("Picked: Ana Petrov and Elin Aas")).toBeTruthy();
  await press("Pick nobody");
  expect(screen.queryByText(/^Picked/)).toBeNull();
});
