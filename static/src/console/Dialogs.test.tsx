import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { View } from "../protocol";
import { expectAccessible } from "../test/show";
import { Dialogs } from "./Dialogs";
import type { Task } from "./tasks";
import { CAUCUS_A, IN_CAUCUS, mediation, NOW, type Server, serverOf, showWith } from "./testkit";
import { useActs } from "./useActs";

vi.setConfig({ testTimeout: 20_000 }); // ms: much typing on a busy machine

function Trial({ view, task, setTask }: { view: View; task: Task; setTask: (task: Task | undefined) => void }) {
  return <Dialogs view={view} task={task} setTask={setTask} acts={useActs(view, setTask)} />;
}

async function at(server: Server, task: Task, code?: string) {
  const setTask = vi.fn();
  await showWith(server, (view) => <Trial view={view} task={task} setTask={setTask} />, code);
  return setTask;
}

const press = (name: string | RegExp) => userEvent.click(screen.getByRole("button", { name }));

test("holding somebody: a first wording, only for them, and the dialog closes when it is done", async () => {
  const server = serverOf(mediation());
  const setTask = await at(server, { kind: "hold", seat: "s-elin" });
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
  await at(server, { kind, seat: "s-elin" });
  await userEvent.type(screen.getByRole("textbox"), "Not today");
  await press(button);
  expect(server.asked).toEqual([command]);
});

test("a refused word stays, with the dialog", async () => {
  const server = serverOf(mediation());
  server.refuse["write-to-person"] = "too-long";
  const written = [{ line: "1", seat: "s-elin", by: "s-elin", text: "Am I early?", at: NOW }];
  server.client.store.change({ view: mediation({}, { written }) });
  const setTask = await at(server, { kind: "write", seat: "s-elin" });
  expect(screen.getByText("Am I early?")).toBeTruthy();
  await userEvent.type(screen.getByRole("textbox"), "No");
  await press("Send");
  expect(setTask).not.toHaveBeenCalled();
  expect((screen.getByRole("textbox") as HTMLTextAreaElement).value).toBe("No");
  expect(server.client.news.get()).toHaveLength(1);
});

test("removing says what it means; Cancel has the focus", async () => {
  const server = serverOf(mediation());
  await at(server, { kind: "remove", seat: "s-ben" });
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Cancel" }));
  expect(screen.getByText(/stops working for good/)).toBeTruthy();
  await expectAccessible();
  await press("Remove Ben Okafor");
  expect(server.asked).toEqual([{ t: "remove", seat: "s-ben" }]);
});

test("a break for all, or for one room, of so many minutes", async () => {
  const server = serverOf(mediation(IN_CAUCUS));
  await at(server, { kind: "break", room: null, request: null });
  const minutes = screen.getByLabelText("Minutes");
  await expectAccessible();
  await userEvent.clear(minutes);
  expect(screen.getByText(/whole number from 1 to 240/)).toBeTruthy();
  await userEvent.type(minutes, "15");
  await press("Break of 15 min");
  await userEvent.click(screen.getByRole("radio", { name: "Caucus, Side A" }));
  await press("Break of 15 min");
  expect(server.asked).toEqual([
    { t: "start-break", minutes: 15, rooms: [], request: null },
    { t: "start-break", minutes: 15, rooms: [CAUCUS_A], request: null },
  ]);
});

test("words to all rooms name every reader, and a draft outlives the dialog", async () => {
  const server = serverOf(mediation(IN_CAUCUS));
  await at(server, { kind: "announce" });
  expect(screen.getByText("Everyone reads this: Ana Petrov, Luis Ruiz, Ben Okafor and Mei Tan.")).toBeTruthy();
  await userEvent.type(screen.getByRole("textbox"), "Back at noon");
  expect(server.client.store.get().drafts.announcement).toBe("Back at noon");
  await expectAccessible();
  await press("Send to 4 people");
  expect(server.asked).toEqual([{ t: "announce", text: "Back at noon" }]);
  expect(server.client.store.get().drafts.announcement).toBeUndefined();
});

test("a topic with owner and minutes, new and changed", async () => {
  const agenda = [{ id: "1", title: "The lease", owner: "s-luis", minutes: 30, state: "open", current_since: null } as const];
  const server = serverOf(mediation({}, { agenda }));
  await at(server, { kind: "agenda-item", item: "1" });
  await userEvent.clear(screen.getByLabelText("Minutes"));
  await userEvent.selectOptions(screen.getByLabelText("Opened by"), "Nobody in particular");
  await expectAccessible();
  await press("Keep the change");
  expect(server.asked).toEqual([{ t: "change-agenda-item", item: "1", title: "The lease", owner: null, minutes: 0 }]);
});

test("a new topic needs a title and whole minutes", async () => {
  const server = serverOf(mediation());
  await at(server, { kind: "agenda-item", item: null });
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

test("a note names its readers, and is not kept in another room than it was begun in", async () => {
  const agenda = [{ id: "1", title: "The lease", owner: null, minutes: 0, state: "open", current_since: null } as const];
  const server = serverOf(mediation(IN_CAUCUS, { agenda }));
  await at(server, { kind: "agenda-note", item: "1" });
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

test("sharing: the wording is the mediator's to shorten, the readers stand there, and the owner is asked first", async () => {
  const server = serverOf(mediation(IN_CAUCUS));
  await at(server, { kind: "share", source: CAUCUS_A, item: "l-1", text: "The name matters more than the price, up to 40,000." });
  expect(screen.getByText("Ben Okafor and Mei Tan")).toBeTruthy();
  await expectAccessible();
  const field = screen.getByRole("textbox");
  await userEvent.clear(field);
  await userEvent.type(field, "The name matters.");
  await userEvent.selectOptions(screen.getByRole("combobox"), "Caucus, Side B");
  expect(screen.getByText("Nobody is there now.")).toBeTruthy();
  await press("Ask the owner");
  expect(server.asked).toEqual([{ t: "propose-release", source: CAUCUS_A, item: "l-1", wording: "The name matters.", target: "r-b" }]);
});

test.each(["de", "ar"])("the question before sharing is accessible (%s)", async (code) => {
  await at(serverOf(mediation(IN_CAUCUS)), { kind: "share", source: CAUCUS_A, item: "l-1", text: "x" }, code);
  await expectAccessible();
});
