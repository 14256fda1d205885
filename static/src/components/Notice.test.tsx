import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { expectAccessible, show } from "../test/show";
import { InlineAlert, Notice, Toast } from "./Notice";

test("an alert is announced and stays until it is dismissed", async () => {
  const onDismiss = vi.fn();
  await show(
    <InlineAlert title="The connection is lost" onDismiss={onDismiss}>
      Next try in 4 seconds.
    </InlineAlert>,
  );
  expect(screen.getByRole("alert").textContent).toContain("The connection is lost");
  await userEvent.click(screen.getByRole("button", { name: "Dismiss" }));
  expect(onDismiss).toHaveBeenCalledOnce();
  await expectAccessible();
});

test("a plain notice interrupts nobody", async () => {
  await show(<Notice tone="warn">Mei Tan stays in the counsel caucus.</Notice>);
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a toast is closed by its own button", async () => {
  const onClose = vi.fn();
  await show(
    <Toast tone="ok" onClose={onClose}>
      Mara has your request
    </Toast>,
  );
  await userEvent.click(screen.getByRole("button", { name: "Close" }));
  expect(onClose).toHaveBeenCalledOnce();
  expect(screen.getByRole("status").textContent).toContain("Mara has your request");
});
