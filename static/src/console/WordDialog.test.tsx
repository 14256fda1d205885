import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { expectAccessible } from "../test/show";
import { PATIENCE, dialogAt, press } from "./scenes.testkit";
import { NOW, mediation, serverOf } from "./testkit";

vi.setConfig({ testTimeout: PATIENCE });

test("holding somebody: a first wording, only for them, and the dialog closes when it is done", async () => {
  const server = serverOf(mediation());
  const setTask = await dialogAt(server, { kind: "hold", seat: "s-elin" });
  const field = screen.getByRole("textbox") as HTMLTextAreaElement;
  expect(field.value).toContain("still in a conversation");
  expect(document.activeElement).toBe(field);
  expect(screen.getByText("Only Elin Aas and the mediators read this.")).toBeTruthy();
  await expectAccessible();
  await userEvent.clear(field);
  await press("Ask to wait");
  expect(server.asked).toEqual([]);
  await userEvent.type(field, " Five minutes ");
  await press("Ask to wait");
  expect(server.asked).toEqual([{ t: "hold", seat: "s-elin", message: "Five minutes" }]);
  expect(setTask).toHaveBeenCalledExactlyOnceWith(undefined);
});

test.each([
  ["decline", "Decline", { t: "decline", seat: "s-elin", message: "Not today" }],
  ["answer", "Answer", { t: "answer-request", seat: "s-elin", message: "Not today" }],
  ["write", "Send", { t: "write-to-person", seat: "s-elin", text: "Not today" }],
] as const)("%s says what was written", async (kind, button, command) => {
  const server = serverOf(mediation());
  await dialogAt(server, { kind, seat: "s-elin" });
  await userEvent.type(screen.getByRole("textbox"), "Not today");
  await press(button);
  expect(server.asked).toEqual([command]);
});

test("a refused word stays, with the dialog", async () => {
  const server = serverOf(mediation());
  server.refuse["write-to-person"] = "too-long";
  const written = [{ line: "1", seat: "s-elin", by: "s-elin", text: "Am I early?", at: NOW, rooms: [] }];
  server.client.store.change({ view: mediation({}, { written }) });
  const setTask = await dialogAt(server, { kind: "write", seat: "s-elin" });
  expect(screen.getByText("Am I early?")).toBeTruthy();
  await userEvent.type(screen.getByRole("textbox"), "No");
  await press("Send");
  expect(setTask).not.toHaveBeenCalled();
  expect((screen.getByRole("textbox") as HTMLTextAreaElement).value).toBe("No");
  expect(server.client.news.get()).toHaveLength(1);
});
