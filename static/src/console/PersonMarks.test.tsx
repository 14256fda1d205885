import { expect, test, vi } from "vitest";
import { PATIENCE, boardAt, row } from "./scenes.testkit";
import { NOW, mediation, serverOf } from "./testkit";

vi.setConfig({ testTimeout: PATIENCE });

test("who was moved and has not confirmed, who asks, and whose line is lost", async () => {
  const view = mediation();
  const people = { ...view.people, "s-ben": { ...view.people["s-ben"]!, confirmed: false, on_line: false } };
  await boardAt(serverOf({ ...view, people, requests: { "s-ben": { seat: "s-ben", kind: "break", asked_at: NOW, reason: "" } } }));
  expect(row("Ben Okafor").getByText(/Has not confirmed yet/)).toBeTruthy();
  expect(row("Ben Okafor").getByText("Connection lost")).toBeTruthy();
  expect(row("Ben Okafor").getByText("Asks for a break")).toBeTruthy();
});
