import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { expectAccessible, show } from "../test/show";
import { Panel } from "./Panel";

test("a panel has a name, a body that the keyboard can scroll, and a way to close it", async () => {
  const onClose = vi.fn();
  await show(
    <Panel title="Agenda" closeLabel="Close the agenda" onClose={onClose} footer="Everyone sees this">
      Rent
    </Panel>,
  );
  expect(screen.getByRole("complementary", { name: "Agenda" })).toBeTruthy();
  expect(screen.getByRole("group", { name: "Agenda" }).tabIndex).toBe(0);
  await userEvent.click(screen.getByRole("button", { name: "Close the agenda" }));
  expect(onClose).toHaveBeenCalledOnce();
  await expectAccessible();
});
