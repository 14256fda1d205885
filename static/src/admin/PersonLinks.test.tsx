import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { expectAccessible } from "../test/show";
import { DETAILS, openedAt } from "./console.testkit";

test("a link is renewed only after a question, and then shown", async () => {
  const asked = await openedAt("#session/m-2", { "GET /api/sessions/m-2": DETAILS, "POST /api/sessions/m-2/people/s-1/renew": { link: "http://localhost/j#new" } });
  await userEvent.click(await screen.findByRole("button", { name: "New link: Ana Hansen" }));
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Cancel" }));
  expect(asked.some(({ path }) => path.startsWith("POST"))).toBe(false);
  await expectAccessible();
  await userEvent.click(screen.getByRole("button", { name: "Make a new link" }));
  expect(await screen.findByDisplayValue("http://localhost/j#new")).toBeTruthy();
});

test("shutting a person out says what happens and can be cancelled", async () => {
  const asked = await openedAt("#session/m-2", { "GET /api/sessions/m-2": DETAILS, "POST /api/sessions/m-2/people/s-1/revoke": undefined });
  await userEvent.click(await screen.findByRole("button", { name: "Shut out: Ana Hansen" }));
  expect(screen.getByText(/taken out of the session at once/)).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
  expect(asked.some(({ path }) => path.startsWith("POST"))).toBe(false);
  await userEvent.click(screen.getByRole("button", { name: "Shut out: Ana Hansen" }));
  await userEvent.click(screen.getByRole("button", { name: "Shut out" }));
  await waitFor(() => expect(asked.map(({ path }) => path)).toContain("POST /api/sessions/m-2/people/s-1/revoke"));
});
