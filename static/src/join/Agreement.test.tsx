import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { AGREEMENT, invited } from "../test/cast";
import { seatWith, showIn } from "../test/seat";
import { expectAccessible } from "../test/show";
import { Agreement } from "./Agreement";
import { blocksOf, sameName } from "./agreementText";

test("shows the text with its headings, and signs exactly that text", async () => {
  const seat = await seatWith(invited());
  await showIn(seat, <Agreement />);
  expect(screen.getByRole("heading", { name: "1. What we say stays here" })).toBeTruthy();
  await expectAccessible();
  await userEvent.click(screen.getByRole("checkbox"));
  await userEvent.type(screen.getByLabelText("Sign by typing your full name"), "ana  petrov");
  await userEvent.click(screen.getByRole("button", { name: "Sign and go on" }));
  expect(seat.commands()).toEqual([{ t: "sign-agreement", language: "en", text: AGREEMENT }]);
});

test("says what is missing instead of signing", async () => {
  const seat = await seatWith(invited());
  await showIn(seat, <Agreement />);
  await userEvent.type(screen.getByLabelText("Sign by typing your full name"), "Ana Petrv");
  await userEvent.click(screen.getByRole("button", { name: "Sign and go on" }));
  const words = screen.getAllByRole("alert").map(({ textContent }) => textContent);
  expect(words.join(" ")).toContain("tick this box");
  expect(words.join(" ")).toContain("check the spelling");
  expect(seat.commands()).toEqual([]);
  await expectAccessible();
});

test("says a refusal in words that stay", async () => {
  const seat = await seatWith(invited());
  await showIn(seat, <Agreement />);
  await userEvent.click(screen.getByRole("checkbox"));
  await userEvent.type(screen.getByLabelText("Sign by typing your full name"), "Ana Petrov");
  await userEvent.click(screen.getByRole("button", { name: "Sign and go on" }));
  await seat.answer("agreement-changed");
  expect(screen.getByRole("status", { name: "" }).textContent).toContain("reads differently now");
});

test("finds headings only where they are", () => {
  expect(blocksOf("Heading\nWords that follow.\n\nOne sentence alone.")).toEqual([
    { heading: "Heading", paragraphs: ["Words that follow."] },
    { heading: null, paragraphs: ["One sentence alone."] },
  ]);
  expect(blocksOf("# Marked")).toEqual([{ heading: "Marked", paragraphs: [] }]);
});

test("takes names as the same that differ in capitals and spaces only", () => {
  expect(sameName(" ANA  Petrov ", "Ana Petrov")).toBe(true);
  expect(sameName("Ana Petrv", "Ana Petrov")).toBe(false);
});
