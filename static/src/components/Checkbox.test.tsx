import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { expectAccessible, show } from "../test/show";
import { Checkbox } from "./Checkbox";

test("the whole line can be pressed, and the hint is no part of the name", async () => {
  const onCheck = vi.fn();
  await show(
    <Checkbox hint="You can take it back." onCheck={onCheck}>
      I have read the agreement
    </Checkbox>,
  );
  await userEvent.click(screen.getByText("You can take it back."));
  expect(onCheck).toHaveBeenCalledWith(true);
  expect(screen.getByRole("checkbox", { name: "I have read the agreement" })).toBeTruthy();
  await expectAccessible();
});

test("as radio it is one of several", async () => {
  await show(
    <fieldset>
      <legend>Outcome</legend>
      <Checkbox type="radio" name="outcome">
        Settled
      </Checkbox>
      <Checkbox type="radio" name="outcome">
        Adjourned
      </Checkbox>
    </fieldset>,
  );
  await userEvent.click(screen.getByRole("radio", { name: "Adjourned" }));
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "Settled" }).checked).toBe(false);
});
