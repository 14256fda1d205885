import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { CAUCUS, inCaucus } from "../test/cast";
import { seatWith, showIn } from "../test/seat";
import { expectAccessible } from "../test/show";
import { ConfidentialMark } from "./ConfidentialMark";

async function at(regime: "open" | "closed", author: string, marked = false) {
  const view = { ...inCaucus(), regime };
  const room = view.rooms[CAUCUS];
  if (!room) throw new Error("There is no caucus");
  const seat = await seatWith(view);
  await showIn(seat, <ConfidentialMark room={{ ...room, side: "a", confidential: marked ? [{ kind: "line", item: "l-1" }] : [] }} kind="line" item="l-1" author={author} named="8,500" />);
  return seat;
}

test("in the open regime one's own side marks what it said, and what the mediator said in its caucus", async () => {
  const seat = await at("open", "s-mara");
  await userEvent.click(screen.getByRole("button", { name: "Keep confidential: 8,500" }));
  expect(seat.commands()).toEqual([{ t: "mark-confidential", source: CAUCUS, kind: "line", item: "l-1", confidential: true }]);
  await expectAccessible();
});

test("a mark is seen, and taken away by whoever answers for the side", async () => {
  const seat = await at("open", "s-ana", true);
  expect(screen.getByText("Confidential")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "No longer confidential: 8,500" }));
  expect(seat.commands()).toMatchObject([{ confidential: false }]);
});

test.each([
  ["closed", "s-ana"],
  ["open", "s-ben"],
] as const)("there is nothing to mark: %s, %s", async (regime, author) => {
  await at(regime, author);
  expect(screen.queryByRole("button")).toBeNull();
});
