import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { BEGAN, CAUCUS, inCaucus } from "../test/cast";
import { proposedOf } from "../test/releases";
import { seatWith, showIn } from "../test/seat";
import { expectAccessible } from "../test/show";
import { ReleaseNotices } from "./ReleaseNotice";

const WORDS = "The name matters more than the rent.";

async function asked() {
  const seat = await seatWith(inCaucus());
  await showIn(seat, <ReleaseNotices />);
  await seat.tell(proposedOf({ at: BEGAN, source: CAUCUS, wording: WORDS }));
  await userEvent.click(screen.getByRole("button", { name: "Read it" }));
  return seat;
}

test("shows the exact words and who would read them; both answers weigh the same", async () => {
  await asked();
  const dialog = screen.getByRole("dialog");
  expect(within(dialog).getByText(WORDS)).toBeTruthy();
  expect(dialog.textContent).toContain("Everyone in the joint session would read them, the other side too.");
  const no = within(dialog).getByRole("button", { name: "No, keep it here" });
  const yes = within(dialog).getByRole("button", { name: "Yes, tell this" });
  expect(no.className).toBe(yes.className);
  await expectAccessible();
});

test("says aloud that somebody is asked, once for each wording", async () => {
  const seat = await seatWith(inCaucus());
  const { container } = await showIn(seat, <ReleaseNotices />);
  const said = () => container.querySelector("[aria-live=polite]")?.textContent ?? "";
  const asks = "Mara asks whether something may be told elsewhere";
  await seat.tell(proposedOf({ at: BEGAN, source: CAUCUS, wording: WORDS }));
  const first = said();
  expect(first.trim()).toBe(asks);
  await seat.tell({ t: "announced", at: BEGAN, line: "l-9", by: "s-mara", text: "Tea is ready", rooms: [] });
  expect(said()).toBe(first); // the same words said again would have another length
});

test.each([
  ["Yes, tell this", true],
  ["No, keep it here", false],
])("answers under the wording that was read: %s", async (name, approve) => {
  const seat = await asked();
  await userEvent.click(screen.getByRole("button", { name }));
  expect(seat.commands()).toEqual([{ t: "answer-release", release: "x-1", wording: WORDS, approve }]);
});

test("other words go back to the mediator, under the wording that was read", async () => {
  const seat = await asked();
  await userEvent.click(screen.getByRole("button", { name: "Change the words" }));
  const field = screen.getByLabelText("The words that may be told");
  await userEvent.clear(field);
  await userEvent.type(field, "The name matters.");
  await expectAccessible();
  await userEvent.click(screen.getByRole("button", { name: "These words may be told" }));
  expect(seat.commands()).toEqual([{ t: "reword-release", release: "x-1", was: WORDS, wording: "The name matters." }]);
});

test("what of the board would go along is read first", async () => {
  const seat = await seatWith(inCaucus());
  await showIn(seat, <ReleaseNotices />);
  const elements = [{ element: "e-1", fields: { type: "text", text: "8,500" } }];
  await seat.tell(proposedOf({ at: BEGAN, source: CAUCUS, kind: "element", item: "e-1", elements }));
  await userEvent.click(screen.getByRole("button", { name: "Read it" }));
  expect(screen.getByText("One element of the board would go along.")).toBeTruthy();
  expect(screen.getByText("8,500")).toBeTruthy();
});
