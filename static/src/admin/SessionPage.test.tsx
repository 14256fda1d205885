import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { show } from "../test/show";
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

test("a session is deleted after a question, and the list says what went", async () => {
  await openedAt("#session/m-2", {
    "GET /api/sessions/m-2": DETAILS,
    "GET /api/sessions": { sessions: [] },
    "DELETE /api/sessions/m-2": { removed: { events: 41, links: 3, cookies: 2 } },
  });
  await userEvent.click(await screen.findByRole("button", { name: "Delete the session…" }));
  await userEvent.click(screen.getByRole("button", { name: "Delete for good" }));
  await act(async () => dispatchEvent(new HashChangeEvent("hashchange")));
  expect(await screen.findByText("Removed: 41 entries of its record, 3 links, 2 open sign-ins.")).toBeTruthy();
});

test("a session that is not there is said to be gone", async () => {
  await openedAt("#session/m-9", { "GET /api/sessions/m-9": [404, "no-such-thing"] });
  expect((await screen.findByRole("alert")).textContent).toContain("not there any more");
});
