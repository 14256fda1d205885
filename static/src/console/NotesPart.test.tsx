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
  expect(server.asked).toEqual([{ t: "keep-note", text: "Ask about the bank", room: CAUCUS_A, person: null, topic: null }]);
  expect((screen.getByLabelText("New note") as HTMLTextAreaElement).value).toBe("");
  server.now(mediation({}, { private_notes: [{ note: "1", text: "Ask about the bank", room: CAUCUS_A, person: null, topic: null, at: NOW }] }));
  expect(screen.getByText("Ask about the bank")).toBeTruthy();
});

test("the pad says who reads it, and keeps its own draft; a note is about a person or a topic as well", async () => {
  const server = serverOf(mediation({}, { pad: [{ note: "1", by: "s-ana", text: "Needs a pause", room: null, person: "s-ben", topic: null, at: NOW }] }));
  await railAt(server, "notes");
  await userEvent.type(screen.getByLabelText("New note"), "Mine alone");
  await userEvent.click(screen.getByRole("button", { name: "Mediators’ pad" }));
  expect(screen.getByText(/All mediators read this/)).toBeTruthy();
  expect((screen.getByLabelText("New note") as HTMLTextAreaElement).value).toBe("");
  expect(screen.getByText("Needs a pause")).toBeTruthy();
  await userEvent.type(screen.getByLabelText("New note"), "He is tired");
  await userEvent.selectOptions(screen.getByLabelText("About"), "Ben Okafor");
  await userEvent.click(screen.getByRole("button", { name: "Put it on the pad" }));
  expect(server.asked).toEqual([{ t: "write-on-pad", text: "He is tired", room: null, person: "s-ben", topic: null }]);
  await userEvent.click(screen.getByRole("button", { name: "For me alone" }));
  expect((screen.getByLabelText("New note") as HTMLTextAreaElement).value).toBe("Mine alone");
});
