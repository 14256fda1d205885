import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { PATIENCE, dialogAt, press } from "./scenes.testkit";
import { IN_CAUCUS, mediation, serverOf } from "./testkit";

vi.setConfig({ testTimeout: PATIENCE });

test("a note names its readers, and is not kept in another room than it was begun in", async () => {
  const agenda = [{ id: "1", title: "The lease", owner: null, minutes: 0, state: "open", current_since: null } as const];
  const server = serverOf(mediation(IN_CAUCUS, { agenda }));
  await dialogAt(server, { kind: "agenda-note", item: "1" });
  expect(screen.getByText(/Only these 3 people/)).toBeTruthy();
  await userEvent.type(screen.getByRole("textbox"), "The name matters");
  server.now(mediation({}, { agenda }));
  await press("Keep the note");
  expect(server.asked).toEqual([]);
  expect(screen.getByText(/You are in another room now/)).toBeTruthy();
  server.now(mediation(IN_CAUCUS, { agenda }));
  await press("Keep the note");
  expect(server.asked).toEqual([{ t: "note-on-agenda", item: "1", text: "The name matters" }]);
});
