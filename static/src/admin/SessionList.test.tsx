import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { expectAccessible, show } from "../test/show";
import ConsolePage from "./ConsolePage";
import { go } from "./places";
import { serve } from "./server.testkit";

vi.setConfig({ testTimeout: 20_000 }); // ms: much typing on a busy machine

const ME = { "GET /api/account": { name: "Mara Lindqvist" } };
const LINES = [
  { id: "m-1", title: "Petrov and Okafor", created_at: 1_790_000_000_000, over: true },
  { id: "m-2", title: "Hansen", created_at: 1_791_000_000_000, over: false },
];

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

test("the newest session comes first, and one goes in from the list", async () => {
  const to = vi.spyOn(go, "to").mockReturnValue(undefined);
  await openedAt("", { "GET /api/sessions": { sessions: LINES }, "POST /api/sessions/m-2/enter": { seat: "s-0" } });
  const titles = await screen.findAllByRole("heading", { level: 2 });
  expect(titles.map(({ textContent }) => textContent)).toEqual(["Hansen", "Petrov and Okafor"]);
  expect(screen.getByText("Ended")).toBeTruthy();
  await expectAccessible();
  await userEvent.click(screen.getByRole("button", { name: "Enter: Hansen" }));
  expect(to).toHaveBeenCalledExactlyOnceWith("/r/s-0");
});

test("without a session one reads how to make one", async () => {
  await openedAt("", { "GET /api/sessions": { sessions: [] } });
  expect(await screen.findByText("No session yet")).toBeTruthy();
});
