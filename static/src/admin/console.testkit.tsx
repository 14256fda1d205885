/** The signed-in mediator's pages before an answering server. A test file that imports this begins and ends each test on a clean page. */
import { afterEach, beforeEach, vi } from "vitest";
import { show } from "../test/show";
import ConsolePage from "./ConsolePage";
import { serve } from "./server.testkit";

vi.setConfig({ testTimeout: 20_000 }); // ms: much typing on a busy machine

/** Two sessions, as the list has them. */
export const LINES = [
  { id: "m-1", title: "Petrov and Okafor", created_at: 1_790_000_000_000, over: true, adjourned: null },
  { id: "m-2", title: "Hansen", created_at: 1_791_000_000_000, over: false, adjourned: null },
];

/** The second of them, with its people and links. */
export const DETAILS = {
  ...LINES[1],
  regime: "open",
  people: [
    { seat: "s-0", name: "Mara Lindqvist", role: "mediator", side: "n", side_name: "", standing: "invited", apart_from: [], links: [] },
    { seat: "s-1", name: "Ana Hansen", role: "party", side: "a", side_name: "Tenant", standing: "invited", apart_from: [], links: [{ id: "l-1", state: "open", expires_at: 1_792_000_000_000 }] },
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

/** Opens the page at a hash; returns what it asks of the server. */
export async function openedAt(hash: string, answers: Record<string, unknown>): Promise<ReturnType<typeof serve>> {
  history.replaceState(null, "", `/console${hash}`);
  const asked = serve({ "GET /api/account": { name: "Mara Lindqvist" }, ...answers });
  await show(<ConsolePage />);
  return asked;
}
