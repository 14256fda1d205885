import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { expectAccessible, show } from "../test/show";
import { AdminBar } from "./AdminBar";

test("who is signed in, the language, and the way out", async () => {
  const onSignOut = vi.fn();
  await show(<AdminBar name="Mara Lindqvist" onSignOut={onSignOut} />);
  expect(screen.getByText("Mara Lindqvist")).toBeTruthy();
  await expectAccessible();
  await userEvent.selectOptions(screen.getByLabelText("Language"), "Deutsch");
  await userEvent.click(await screen.findByRole("button", { name: "Abmelden" }));
  expect(onSignOut).toHaveBeenCalledOnce();
});

test("nobody signs out who is not in", async () => {
  await show(<AdminBar />);
  expect(screen.queryByRole("button", { name: "Sign out" })).toBeNull();
});
