import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { Readiness } from "../protocol";
import { expectAccessible, show } from "../test/show";
import { ReadinessMark } from "./ReadinessMark";
import { person } from "./testkit";

const FINE: Readiness = { microphone: "works", camera: "works", speaker: "heard", line: "good", relayed: false };

function ana(readiness: Readiness | null) {
  return person("s-ana", "Ana Petrov", "party", "a", { readiness });
}

test.each<[Readiness | null, string]>([
  [FINE, "Ready"],
  [{ ...FINE, line: "fair" }, "Ready, with limits"],
  [{ ...FINE, microphone: "blocked" }, "Needs help"],
  [null, "Not checked yet"],
])("says in a word how ready somebody is", async (readiness, words) => {
  await show(<ReadinessMark person={ana(readiness)} />);
  expect(screen.getByText(words)).toBeTruthy();
  await expectAccessible();
});

test("shows each finding when asked, and never what a device is called", async () => {
  await show(<ReadinessMark person={ana({ ...FINE, camera: "busy", line: "poor", relayed: true })} />);
  const details = screen.getByRole("button", { name: "What was checked: Ana Petrov" });
  expect(details.getAttribute("aria-expanded")).toBe("false");
  await userEvent.click(details);
  const found = screen.getAllByRole("listitem").map(({ textContent }) => textContent);
  expect(found).toEqual(["Microphone works", "Another program uses the camera", "Test sound heard", "Connection is weak: sound may break up (through a relay)"]);
  await expectAccessible();
  await userEvent.click(details);
  expect(screen.queryByRole("list")).toBeNull();
});

test("without a check there is nothing to open", async () => {
  await show(<ReadinessMark person={ana(null)} />);
  expect(screen.queryByRole("button")).toBeNull();
});
