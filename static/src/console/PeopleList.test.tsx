import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { type Line, PeopleList } from "./PeopleList";
import { PATIENCE, boardAt } from "./scenes.testkit";
import { CAUCUS_A, mediation, serverOf, showWith } from "./testkit";

vi.setConfig({ testTimeout: PATIENCE });

test("several at once, picked by keyboard in two rooms", async () => {
  const server = serverOf(mediation({ "s-luis": CAUCUS_A }));
  const setTask = await boardAt(server);
  await userEvent.click(screen.getByRole("row", { name: /Ana Petrov/ }));
  screen.getByRole("row", { name: /Luis Ruiz/ }).focus();
  await userEvent.keyboard(" ");
  expect(screen.getByText("Picked: Ana Petrov and Luis Ruiz")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Move to…" }));
  await userEvent.click(screen.getByRole("menuitem", { name: "Caucus, Side B" }));
  expect(setTask).toHaveBeenCalledExactlyOnceWith({ kind: "move", staged: { seats: ["s-ana", "s-luis"], room: "r-b" } });
  expect(screen.queryByText(/^Picked/)).toBeNull();
});

test("by keyboard a person is dragged into another room", async () => {
  const server = serverOf(mediation());
  const setTask = await boardAt(server);
  screen.getByRole("button", { name: /Drag Ana Petrov/ }).focus();
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(document.querySelector("[data-drop-target]")).toBeTruthy());
  for (let tries = 0; tries < 12 && !screen.getByRole("grid", { name: "People in Caucus, Side A" }).matches("[data-drop-target], :has([data-drop-target])"); tries += 1) await userEvent.keyboard("{Tab}");
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(setTask).toHaveBeenCalledExactlyOnceWith({ kind: "move", staged: { seats: ["s-ana"], room: CAUCUS_A } }));
});

test("a press on the row picks, a press on its buttons does not", async () => {
  await boardAt(serverOf(mediation()));
  fireEvent.click(screen.getByRole("button", { name: "Actions for Ana Petrov" }));
  expect(screen.queryByText(/^Picked/)).toBeNull();
});

test("only a line that is another object is drawn anew", async () => {
  const view = mediation();
  const server = serverOf(view);
  const line = (seat: string): Line => ({ person: view.people[seat]!, words: { name: seat, role: "", side: "n" } });
  let lines = [line("s-ana"), line("s-ben")];
  const marks = vi.fn(({ words }: Line) => <i>{words.name}</i>);
  const [picked, onPick] = [new Set<string>(), () => undefined];
  await showWith(server, () => <PeopleList label="People" lines={lines} empty="" picked={picked} onPick={onPick} marks={marks} />);
  marks.mockClear();
  server.now({ ...view });
  expect(marks).not.toHaveBeenCalled();
  lines = [lines[0]!, line("s-ben")];
  server.now({ ...view });
  expect(new Set(marks.mock.calls.map(([{ words }]) => words.name))).toEqual(new Set(["s-ben"]));
});
