import { expect, test } from "vitest";
import { show } from "../test/show";
import { initials, Who } from "./Person";

test("role and side stand with the name", async () => {
  const { container } = await show(<Who name="Ana Petrov" role="Party" side="a" you />);
  expect(container.textContent).toBe("Ana Petrov (you)Party · Side A");
});

test("a neutral person has no side", async () => {
  const { container } = await show(<Who name="Mara Lindqvist" role="Mediator" side="n" />);
  expect(container.textContent).toBe("Mara LindqvistMediator");
});

test("markup in a name is text", async () => {
  const { container } = await show(<Who name="<img src=x>" role="Party" side="b" />);
  expect(container.querySelector("img")).toBeNull();
});

test.each([
  ["Ana Petrov", "AP"],
  ["Ana Maria Petrov", "AP"],
  ["Cher", "C"],
  ["", ""],
  ["آنا بيتروف", "آب"],
])("letters of %s", (name, letters) => expect(initials(name)).toBe(letters));

test("a short fact stands after role and side", async () => {
  const { container } = await show(<Who name="Ana Petrov" role="Party" side="a" note="12 min" />);
  expect(container.textContent).toBe("Ana PetrovParty · Side A\u00a0· 12 min");
});
