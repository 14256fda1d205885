import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { expectAccessible, show } from "../test/show";
import { Confirm } from "./Confirm";

test("Cancel has the focus, Escape cancels, and only the named action does it", async () => {
  const [onConfirm, onClose] = [vi.fn(), vi.fn()];
  await show(
    <Confirm title="Delete it?" action="Delete for good" onConfirm={onConfirm} onClose={onClose}>
      It cannot be brought back.
    </Confirm>,
  );
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Cancel" }));
  await expectAccessible();
  await userEvent.keyboard("{Escape}");
  await userEvent.click(screen.getByRole("button", { name: "Delete for good" }));
  expect([onClose.mock.calls.length, onConfirm.mock.calls.length]).toEqual([1, 1]);
});
