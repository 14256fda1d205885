import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { expectAccessible } from "../test/show";
import { PATIENCE, dialogAt, press } from "./scenes.testkit";
import { mediation, serverOf } from "./testkit";

vi.setConfig({ testTimeout: PATIENCE });

test("a topic with owner and minutes, new and changed", async () => {
  const agenda = [{ id: "1", title: "The lease", owner: "s-luis", minutes: 30, state: "open", current_since: null } as const];
  const server = serverOf(mediation({}, { agenda }));
  await dialogAt(server, { kind: "agenda-item", item: "1" });
  await userEvent.clear(screen.getByLabelText("Minutes"));
  await userEvent.selectOptions(screen.getByLabelText("Opened by"), "Nobody in particular");
  await expectAccessible();
  await press("Keep the change");
  expect(server.asked).toEqual([{ t: "change-agenda-item", item: "1", title: "The lease", owner: null, minutes: 0 }]);
});

test("a new topic needs a title and whole minutes", async () => {
  const server = serverOf(mediation());
  await dialogAt(server, { kind: "agenda-item", item: null });
  await press("Add a topic");
  await userEvent.type(screen.getByLabelText("Topic"), "The rent");
  await userEvent.type(screen.getByLabelText("Minutes"), "1.5");
  await press("Add a topic");
  expect(server.asked).toEqual([]);
  await userEvent.clear(screen.getByLabelText("Minutes"));
  await userEvent.selectOptions(screen.getByLabelText("Opened by"), "Ana Petrov");
  await press("Add a topic");
  expect(server.asked).toEqual([{ t: "add-agenda-item", title: "The rent", owner: "s-ana", minutes: 0 }]);
});
