import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { PATIENCE, railAt } from "./scenes.testkit";
import { CAUCUS_A, NOW, mediation, serverOf } from "./testkit";

vi.setConfig({ testTimeout: PATIENCE });

test("one's own notes, on the session or on a room; the draft outlives the panel", async () => {
  const server = serverOf(mediation());
  await railAt(server, "notes");
  await userEvent.type(screen.getByLabelText("New note"), "Ask about the bank");
  await userEvent.click(screen.getByRole("button", { name: "Overview" }));
  await userEvent.click(screen.getByRole("button", { name: "Notes" }));
  await userEvent.selectOptions(screen.getByLabelText("About"), "Caucus, Side A");
  await userEvent.click(screen.getByRole("button", { name: "Keep the note" }));
  expect(server.asked).toEqual([{ t: "keep-note", text: "Ask about the bank", room: CAUCUS_A }]);
  expect((screen.getByLabelText("New note") as HTMLTextAreaElement).value).toBe("");
  server.now(mediation({}, { private_notes: [{ note: "1", text: "Ask about the bank", room: CAUCUS_A, at: NOW }] }));
  expect(screen.getByText("Ask about the bank")).toBeTruthy();
});
