import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { Task } from "./tasks";
import { PATIENCE, dialogAt } from "./scenes.testkit";
import { CAUCUS_A, mediation, serverOf } from "./testkit";

vi.setConfig({ testTimeout: PATIENCE });

const AGENDA = [{ id: "1", title: "The lease", owner: null, minutes: 0, state: "open", current_since: null }] as const;

test.each([
  [{ kind: "move", staged: { seats: ["s-ana"], room: CAUCUS_A } }, /^Move Ana Petrov/],
  [{ kind: "hold", seat: "s-elin" }, "Ask Elin Aas to wait"],
  [{ kind: "decline", seat: "s-elin" }, "Decline Elin Aas"],
  [{ kind: "write", seat: "s-elin" }, "Write to Elin Aas"],
  [{ kind: "answer", seat: "s-ben" }, "Answer Ben Okafor"],
  [{ kind: "remove", seat: "s-ben" }, /^Remove Ben Okafor/],
  [{ kind: "catch-up", seat: "s-ben", room: "joint" }, "Show Ben Okafor the earlier chat"],
  [{ kind: "break", room: null, request: null }, "Start a break"],
  [{ kind: "announce" }, "Write to all rooms"],
  [{ kind: "share", source: CAUCUS_A, itemKind: "line", items: ["l-1"], text: "x" }, "May I share this?"],
  [{ kind: "agenda-item", item: null }, "Add a topic"],
  [{ kind: "agenda-note", item: "1" }, "A note on The lease"],
  [{ kind: "closing" }, "End the session"],
] satisfies [Task, string | RegExp][])("the task %o opens its own dialog, and Escape gives it up", async (task, title) => {
  const setTask = await dialogAt(serverOf(mediation({}, { agenda: AGENDA })), task);
  expect(screen.getByRole("dialog", { name: title })).toBeTruthy();
  await userEvent.keyboard("{Escape}");
  expect(setTask).toHaveBeenCalledExactlyOnceWith(undefined);
});
