import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { BEGAN, CAUCUS, inCaucus } from "../test/cast";
import { seatWith, showIn } from "../test/seat";
import { expectAccessible } from "../test/show";
import { ReleaseNotices } from "./ReleaseNotice";

const WORDS = "The name matters more than the rent.";

async function asked() {
  const seat = await seatWith(inCaucus());
  await showIn(seat, <ReleaseNotices />);
  await seat.tell({ t: "release-proposed", at: BEGAN, release: "x-1", source: CAUCUS, item: "l-1", author: "s-ana", target: "joint", wording: WORDS, approver: "s-ana" });
  await userEvent.click(screen.getByRole("button", { name: "Read it" }));
  return seat;
}

test("shows the exact words and who would read them; both answers weigh the same", async () => {
  await asked();
  const dialog = screen.getByRole("dialog");
  expect(within(dialog).getByText(WORDS)).toBeTruthy();
  expect(dialog.textContent).toContain("Everyone in the joint session would read them, the other side too.");
  const [no, yes] = within(dialog).getAllByRole("button");
  expect(no?.className).toBe(yes?.className);
  await expectAccessible();
});

test.each([
  ["Yes, tell this", true],
  ["No, keep it here", false],
])("answers under the wording that was read: %s", async (name, approve) => {
  const seat = await asked();
  await userEvent.click(screen.getByRole("button", { name }));
  expect(seat.commands()).toEqual([{ t: "answer-release", release: "x-1", wording: WORDS, approve }]);
});
