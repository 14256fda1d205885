import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { expectAccessible, show } from "../test/show";
import ConsolePage from "./ConsolePage";
import { serve } from "./server.testkit";

vi.setConfig({ testTimeout: 20_000 }); // ms: much typing on a busy machine

const ME = { "GET /api/account": { name: "Mara Lindqvist" } };
const LINES = [
  { id: "m-1", title: "Petrov and Okafor", created_at: 1_790_000_000_000, over: true },
  { id: "m-2", title: "Hansen", created_at: 1_791_000_000_000, over: false },
];
const DETAILS = {
  ...LINES[1],
  people: [
    { seat: "s-0", name: "Mara Lindqvist", role: "mediator", side: "n", side_name: "", links: [] },
    { seat: "s-1", name: "Ana Hansen", role: "party", side: "a", side_name: "Tenant", links: [{ id: "l-1", state: "open", expires_at: 1_792_000_000_000 }] },
  ],
};

beforeEach(() => {
  vi.stubGlobal("scrollTo", () => undefined);
  history.replaceState(null, "", "/console");
});
afterEach(() => {
  vi.unstubAllGlobals();
  history.replaceState(null, "", "/");
});

async function openedAt(hash: string, answers: Record<string, unknown>) {
  history.replaceState(null, "", `/console${hash}`);
  const asked = serve({ ...ME, ...answers });
  await show(<ConsolePage />);
  return asked;
}

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
