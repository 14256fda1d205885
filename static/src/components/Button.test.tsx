import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { expectAccessible, show } from "../test/show";
import { Button, ButtonLink } from "./Button";

test("a button does what it says, once", async () => {
  const onClick = vi.fn();
  await show(<Button onClick={onClick}>Bring everyone here</Button>);
  await userEvent.click(screen.getByRole("button", { name: "Bring everyone here" }));
  expect(onClick).toHaveBeenCalledOnce();
  await expectAccessible();
});

test("an unavailable button can be found by keyboard, and does nothing", async () => {
  const onClick = vi.fn();
  await show(
    <Button unavailable onClick={onClick}>
      Not yet
    </Button>,
  );
  await userEvent.tab();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Not yet" }));
  await userEvent.keyboard("{Enter}");
  expect(onClick).not.toHaveBeenCalled();
});

test("an unavailable submit button does not submit", async () => {
  const onSubmit = vi.fn((event: React.FormEvent) => event.preventDefault());
  await show(
    <form onSubmit={onSubmit}>
      <Button type="submit" unavailable>
        Send
      </Button>
    </form>,
  );
  await userEvent.click(screen.getByRole("button"));
  expect(onSubmit).not.toHaveBeenCalled();
});

test("an icon alone still has its words", async () => {
  await show(
    <Button icon="close" iconOnly>
      Close the chat
    </Button>,
  );
  expect(screen.getByRole("button", { name: "Close the chat" })).toBeTruthy();
});

test("a link that looks like a button is a link", async () => {
  await show(<ButtonLink href="/console">Console</ButtonLink>);
  expect(screen.getByRole("link", { name: "Console" }).getAttribute("href")).toBe("/console");
});
