import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { mediation, serverOf, showWith } from "../console/testkit";
import Console from "../console/Console";
import { tell } from "../fold";
import type { View } from "../protocol";
import { expectAccessible } from "../test/show";

const UNTIL = new Date("2026-11-24T10:00").getTime();

function adjourned(until: number | null = UNTIL): View {
  const letter = { line: "i-1", by: "s-ana", text: "May I bring my sister?", at: 1, seat: "s-ana", rooms: [] };
  const topic = { id: "i-rent", title: "Rent", owner: null, minutes: 0, state: "open", current_since: null } as const;
  return tell(mediation({}, { written: [letter], agenda: [topic] }), { t: "adjourned", at: 5, by: "s-mara", until, word: "Sleep well." });
}

async function shown(view = adjourned()) {
  const server = serverOf(view);
  await showWith(server, () => <Console />);
  return server;
}

test("the console is calm: until when, what was said to everyone, and the way back", async () => {
  await shown();
  expect(screen.getByRole("heading", { level: 1 }).textContent).toMatch(/Adjourned until Tuesday,? 24 November 2026, 10:00/);
  expect(screen.getByText("Sleep well.")).toBeTruthy();
});

test("the calm page is accessible", async () => {
  await shown();
  await expectAccessible();
});

test("reconvening is asked once, with what it means, and that it is earlier than was said", async () => {
  const server = await shown(adjourned(Date.now() + 86_400_000));
  await userEvent.click(screen.getByRole("button", { name: "Reconvene" }));
  const dialog = within(screen.getByRole("dialog"));
  expect(dialog.getByText(/That is still ahead/)).toBeTruthy();
  await userEvent.click(dialog.getByRole("button", { name: "Reconvene" }));
  expect(server.asked).toEqual([{ t: "reconvene" }]);
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("another day is set, rooms are prepared and closed, and letters answered", async () => {
  const server = await shown(adjourned(null));
  await userEvent.click(screen.getByRole("button", { name: "Set another day…" }));
  await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Cancel" }));
  await userEvent.click(screen.getByRole("button", { name: "Prepare a room" }));
  await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Cancel" }));
  await userEvent.click(screen.getByRole("button", { name: /^Actions for .*Side A/ }));
  await userEvent.click(screen.getByRole("menuitem", { name: "Close this room" }));
  expect(server.asked).toEqual([{ t: "close-room", room: "r-a" }]);
  await userEvent.click(screen.getByRole("button", { name: "Answer: Ana Petrov" }));
  expect(within(screen.getByRole("dialog")).getByRole("textbox")).toBeTruthy();
});

test("who will come is named, with who has not signed; and one can write to each", async () => {
  await shown();
  const people = within(screen.getByRole("list", { name: "Who will come" }));
  expect(people.getByText("Nadia Kostova").closest("li")?.textContent).toMatch(/Not signed yet/);
  expect(people.getByRole("button", { name: "Write to Ben Okafor" })).toBeTruthy();
});

test("the agenda is prepared, without notes of a room in which nobody sits", async () => {
  const server = await shown();
  await userEvent.click(screen.getByRole("button", { name: "Actions for Rent" }));
  expect(screen.queryByRole("menuitem", { name: "Write a note for this room" })).toBeNull();
  await userEvent.click(screen.getByRole("menuitem", { name: "It is done" }));
  expect(server.asked).toEqual([{ t: "mark-agenda-item", item: "i-rent", state: "done" }]);
});
