import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { expectAccessible, show } from "../test/show";
import { Dialog } from "./Dialog";
import { Menu } from "./Menu";

const ROOMS = [
  { id: "joint", label: "Joint session", icon: "joint" },
  { id: "caucus", label: "Caucus, Side A", note: "Both sides would meet" },
  { id: "full", label: "Counsel caucus", unavailable: true },
] as const;

test("an action is chosen by keyboard", async () => {
  const onAction = vi.fn();
  await show(<Menu label="Move to…" actions={ROOMS} onAction={onAction} />);
  await userEvent.tab();
  await userEvent.keyboard("{Enter}");
  expect(screen.getAllByRole("menuitem")).toHaveLength(3);
  await expectAccessible();
  await userEvent.keyboard("{ArrowDown}{Enter}");
  expect(onAction).toHaveBeenCalledExactlyOnceWith("caucus");
  expect(screen.queryByRole("menu")).toBeNull();
});

test("what is unavailable cannot be chosen", async () => {
  const onAction = vi.fn();
  await show(<Menu label="Move to…" iconOnly actions={ROOMS} onAction={onAction} />);
  await userEvent.click(screen.getByRole("button", { name: "Move to…" }));
  await userEvent.click(screen.getByRole("menuitem", { name: "Counsel caucus" }));
  expect(onAction).not.toHaveBeenCalled();
});

test("a menu inside a dialog is usable", async () => {
  const onAction = vi.fn();
  await show(
    <Dialog title="Move Ben Okafor?" onClose={() => undefined}>
      <Menu label="Move to…" actions={ROOMS} onAction={onAction} />
    </Dialog>,
  );
  await userEvent.click(screen.getByRole("button", { name: "Move to…" }));
  const item = await screen.findByRole("menuitem", { name: "Joint session" });
  expect(item.closest("[inert]")).toBeNull();
  await userEvent.click(item);
  expect(onAction).toHaveBeenCalledExactlyOnceWith("joint");
});
