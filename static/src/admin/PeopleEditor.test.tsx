import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { expectAccessible, show } from "../test/show";
import { NO_PROBLEM, twoParties } from "./parts.testkit";
import { PeopleEditor } from "./PeopleEditor";

test("the mediator is in it already; people come and go", async () => {
  const onDraft = vi.fn();
  await show(<PeopleEditor mediator="Mara Lindqvist" draft={twoParties()} problems={NO_PROBLEM} onDraft={onDraft} />);
  expect(screen.getByText("Mara Lindqvist")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Add a person" }));
  expect(onDraft.mock.lastCall?.[0].people).toHaveLength(3);
  await userEvent.click(screen.getByRole("button", { name: "Take Ben Okafor off the list" }));
  expect(onDraft.mock.lastCall?.[0].people).toHaveLength(1);
  await expectAccessible();
});

test("nobody is said to be too few", async () => {
  await show(<PeopleEditor mediator="Mara" draft={{ ...twoParties(), people: [] }} problems={new Map([["people", "admin-problem-people"]])} onDraft={vi.fn()} />);
  expect(screen.getByText("Please add at least one person.")).toBeTruthy();
});
