import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { PATIENCE, boardAt, column } from "./scenes.testkit";
import { NOW, mediation, serverOf } from "./testkit";

vi.setConfig({ testTimeout: PATIENCE });

test("the lobby: signed and ready, admitted to a named room, held, written to, declined", async () => {
  const view = mediation({}, { written: [{ line: "1", seat: "s-elin", by: "s-elin", text: "I am here", at: NOW, rooms: [] }] });
  const setTask = await boardAt(serverOf(view));
  const lobby = column("Lobby and hold");
  expect(lobby.getByText("1 person waits · 4 min")).toBeTruthy();
  expect(lobby.getByText("Agreement signed")).toBeTruthy();
  expect(lobby.getByText("With text only")).toBeTruthy();
  expect(lobby.getByText("Wrote: “I am here”")).toBeTruthy();
  expect(lobby.getByText("Not here: Nadia Kostova")).toBeTruthy();
  await userEvent.click(lobby.getByRole("button", { name: "Admit to…" }));
  await userEvent.click(screen.getByRole("menuitem", { name: "Caucus, Side B" }));
  await userEvent.click(lobby.getByRole("button", { name: "Hold: Elin Aas" }));
  await userEvent.click(lobby.getByRole("button", { name: "Write: Elin Aas" }));
  await userEvent.click(lobby.getByRole("button", { name: "Decline: Elin Aas" }));
  expect(setTask.mock.calls).toEqual([[{ kind: "move", staged: { seats: ["s-elin"], room: "r-b" } }], [{ kind: "hold", seat: "s-elin" }], [{ kind: "write", seat: "s-elin" }], [{ kind: "decline", seat: "s-elin" }]]);
});

test("a locked session says so, names who asked to come in, and is unlocked there", async () => {
  const server = serverOf(mediation({}, { lock: ["s-nadia", "s-elin"] }));
  await boardAt(server);
  const lobby = column("Lobby and hold");
  expect(lobby.getByText("Locked: nobody else comes in")).toBeTruthy();
  expect(lobby.getByText("Nadia Kostova asked to come in")).toBeTruthy(); // Elin waits: she came in before
  await userEvent.click(lobby.getByRole("button", { name: "Unlock" }));
  expect(server.asked).toEqual([{ t: "lock-session", locked: false }]);
});
