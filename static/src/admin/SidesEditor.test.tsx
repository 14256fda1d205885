import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { expectAccessible, show } from "../test/show";
import { addSide } from "./draft";
import { twoParties } from "./parts.testkit";
import { SidesEditor } from "./SidesEditor";

test("a side has a name and one who answers for it", async () => {
  const onDraft = vi.fn();
  await show(<SidesEditor draft={twoParties()} onDraft={onDraft} />);
  await userEvent.selectOptions(screen.getByLabelText(/Who answers for Side B/), "Ben Okafor");
  expect(onDraft.mock.lastCall?.[0].sides[1]).toMatchObject({ side: "b", approver: 2 });
  await userEvent.selectOptions(screen.getByLabelText(/Who answers for Side B/), "The first party");
  expect(onDraft.mock.lastCall?.[0].sides[1]).toMatchObject({ approver: null });
  expect(screen.queryByRole("button", { name: /Take Side/ })).toBeNull();
  await expectAccessible();
});

test("a fourth side is the last", async () => {
  await show(<SidesEditor draft={addSide(addSide(twoParties()))} onDraft={vi.fn()} />);
  expect(screen.queryByRole("button", { name: "Add a side" })).toBeNull();
  expect(screen.getByRole("button", { name: "Take Side D away" })).toBeTruthy();
});
