import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { expectAccessible, show } from "../test/show";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { LiveRegion } from "./LiveRegion";
import { Menu } from "./Menu";
import { TopBar } from "./TopBar";

function Screen({ onQuickExit }: { onQuickExit?: () => void }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <TopBar title="Petrov and Okafor" onLeave={() => undefined} onQuickExit={onQuickExit}>
        <Button>Lock session</Button>
      </TopBar>
      <main>
        <Button onClick={() => setOpen(true)}>Move people…</Button>
      </main>
      <LiveRegion />
      {open && (
        <Dialog title="Move Ben Okafor?" onClose={() => setOpen(false)} actions={<Button data-autofocus="">Cancel</Button>}>
          <p>Nobody has been told.</p>
        </Dialog>
      )}
    </>
  );
}

const usable = (element: HTMLElement) => element.closest("[inert]") === null;

test("a dialog takes the focus to its safe button and gives it back", async () => {
  await show(<Screen />);
  const opener = screen.getByRole("button", { name: "Move people…" });
  await userEvent.click(opener);
  expect(screen.getByRole("dialog", { name: "Move Ben Okafor?" })).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Cancel" }));
  await expectAccessible();
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(document.activeElement).toBe(opener);
  expect(document.querySelector("[inert]")).toBeNull();
});

function FromMenu() {
  const [open, setOpen] = useState(false);
  return (
    <main id="main" tabIndex={-1}>
      <Menu label="Actions for Ben Okafor" actions={[{ id: "remove", label: "Remove…" }]} onAction={() => setOpen(true)} />
      {open && <Dialog title="Remove Ben Okafor?" onClose={() => setOpen(false)} actions={<Button data-autofocus="">Cancel</Button>} />}
    </main>
  );
}

test("a dialog that was opened from a menu gives the focus back to the menu's button", async () => {
  await show(<FromMenu />);
  await userEvent.click(screen.getByRole("button", { name: "Actions for Ben Okafor" }));
  await userEvent.click(screen.getByRole("menuitem", { name: "Remove…" }));
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Cancel" }));
  await userEvent.keyboard("{Escape}");
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Actions for Ben Okafor" }));
});

test("while it is open only the dialog, the exits and the live regions are usable", async () => {
  const onQuickExit = vi.fn();
  await show(<Screen onQuickExit={onQuickExit} />);
  await userEvent.click(screen.getByRole("button", { name: "Move people…" }));
  expect(usable(screen.getByText("Quick exit"))).toBe(true);
  expect(usable(screen.getByText("Leave"))).toBe(true);
  expect(usable(screen.getByText("Nobody has been told."))).toBe(true);
  expect([...document.querySelectorAll<HTMLElement>("[aria-live]")].every(usable)).toBe(true);
  expect(usable(screen.getByText("Lock session"))).toBe(false);
  expect(usable(screen.getByText("Move people…"))).toBe(false);
  await userEvent.click(screen.getByText("Quick exit"));
  expect(onQuickExit).toHaveBeenCalledOnce();
});

test("what the page adds later is not usable either", async () => {
  await show(<Screen />);
  await userEvent.click(screen.getByRole("button", { name: "Move people…" }));
  const late = document.createElement("button");
  document.querySelector("main")?.after(late);
  await vi.waitFor(() => expect(usable(late)).toBe(false));
  late.remove();
});

test("the newest of two dialogs is the live one", async () => {
  const { rerender } = await show(
    <Dialog title="First" onClose={() => undefined}>
      <Button>One</Button>
    </Dialog>,
  );
  rerender(
    <>
      <Dialog title="First" onClose={() => undefined}>
        <Button>One</Button>
      </Dialog>
      <Dialog title="Second" onClose={() => undefined}>
        <Button>Two</Button>
      </Dialog>
    </>,
  );
  expect(usable(screen.getByText("Two"))).toBe(true);
  expect(usable(screen.getByText("One"))).toBe(false);
});
