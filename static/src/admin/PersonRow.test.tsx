import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { expectAccessible, show } from "../test/show";
import { addPerson, changePerson } from "./draft";
import { twoParties } from "./parts.testkit";
import { PersonRow } from "./PersonRow";

test("an interpreter is tied to somebody with a name, and takes that side", async () => {
  const draft = changePerson(addPerson(twoParties()), 5, { name: "Nadia Kostova", role: "interpreter" });
  const [onChange, onRemove] = [vi.fn(), vi.fn()];
  await show(<PersonRow draft={draft} person={draft.people[2]!} at={3} problem="Please write the name." onChange={onChange} onRemove={onRemove} />);
  await userEvent.selectOptions(screen.getByLabelText("Speaks for"), "Ana Petrov");
  await userEvent.selectOptions(screen.getByLabelText("Speaks for"), "Everyone");
  await userEvent.click(screen.getByRole("button", { name: "Take Nadia Kostova off the list" }));
  expect(onChange.mock.calls).toEqual([[{ serves: 1, side: "a" }], [{ serves: null }]]);
  expect(onRemove).toHaveBeenCalledOnce();
  expect(screen.getByRole("alert").textContent).toBe("Please write the name.");
  await expectAccessible();
});
