import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { PATIENCE, boardAt } from "./scenes.testkit";
import { CAUCUS_A, mediation, serverOf } from "./testkit";

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

test("a line is drawn anew when what it shows changes, and only that line", async () => {
  const view = mediation();
  const server = serverOf(view);
  await boardAt(server);
  const drawn: string[] = [];
  const observer = new MutationObserver((changes) => drawn.push(...changes.map(({ target }) => (target instanceof Element ? target : target.parentElement)?.closest("[role=row]")?.textContent ?? "")));
  observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  server.now({ ...view, people: { ...view.people, "s-ben": { ...view.people["s-ben"]!, on_line: false } } });
  await waitFor(() => expect(drawn.some((text) => text.includes("Ben Okafor"))).toBe(true));
  expect(drawn.filter((text) => text.includes("Ana Petrov"))).toEqual([]);
  observer.disconnect();
});
