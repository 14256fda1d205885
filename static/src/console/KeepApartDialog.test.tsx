import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { expectAccessible } from "../test/show";
import { boardAt, choose, dialogAt, PATIENCE, press, row } from "./scenes.testkit";
import { CAUCUS_A, mediation, serverOf } from "./testkit";

vi.setConfig({ testTimeout: PATIENCE });

test("a mediator keeps two apart who are in different rooms", async () => {
  const server = serverOf(mediation({ "s-ana": CAUCUS_A }));
  const setTask = await dialogAt(server, { kind: "keep-apart", seat: "s-ana" });
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Cancel" }));
  expect(screen.getByText(/cannot be taken back/)).toBeTruthy();
  await userEvent.click(screen.getByRole("radio", { name: "Ben Okafor" }));
  await expectAccessible();
  await press("Keep Ana Petrov and Ben Okafor apart");
  expect(server.asked).toEqual([{ t: "keep-apart", one: "s-ana", other: "s-ben" }]);
  expect(setTask).toHaveBeenCalledWith(undefined);
});

test("two who sit together are separated first", async () => {
  const server = serverOf(mediation());
  await dialogAt(server, { kind: "keep-apart", seat: "s-ana" });
  await userEvent.click(screen.getByRole("radio", { name: "Ben Okafor" }));
  expect(screen.getByText(/Bring one of them elsewhere first/)).toBeTruthy();
  await press("Keep Ana Petrov and Ben Okafor apart");
  expect(server.asked).toEqual([]);
});

test("the order stands at the person, in the menu, and in the question before a move, which then cannot be done", async () => {
  const server = serverOf(mediation({ "s-ana": CAUCUS_A, "s-mara": CAUCUS_A }, { apart: [["s-ana", "s-ben"]] }));
  const setTask = await boardAt(server);
  expect(row("Ana Petrov").getByText("Kept apart from Ben Okafor")).toBeTruthy();
  expect(row("Luis Ruiz").queryByText(/Kept apart/)).toBeNull();
  await choose("Actions for Ben Okafor", /Caucus, Side A.*Kept apart from somebody there/);
  expect(setTask).toHaveBeenCalledWith({ kind: "move", staged: { seats: ["s-ben"], room: CAUCUS_A } });
});

test("the question before a move says why it is never done", async () => {
  const server = serverOf(mediation({ "s-ana": CAUCUS_A }, { apart: [["s-ana", "s-ben"]] }));
  await dialogAt(server, { kind: "move", staged: { seats: ["s-luis", "s-ben"], room: CAUCUS_A } });
  expect(screen.getByText(/Ana Petrov and Ben Okafor are kept apart/)).toBeTruthy();
  expect(screen.queryAllByRole("checkbox")).toEqual([]);
  await press("Move 2 people");
  expect(server.asked).toEqual([]);
  await expectAccessible();
});
