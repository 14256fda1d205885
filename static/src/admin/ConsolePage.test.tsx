import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { show } from "../test/show";
import ConsolePage from "./ConsolePage";
import { go } from "./places";
import { serve } from "./server.testkit";

vi.setConfig({ testTimeout: 20_000 }); // ms: much typing on a busy machine

const ME = { "GET /api/account": { name: "Mara Lindqvist" } };

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

test("who is not signed in signs in and is there", async () => {
  const answers: Record<string, unknown> = { "GET /api/account": [401, "sign-in"], "POST /api/account/sign-in": undefined, "GET /api/sessions": { sessions: [] } };
  serve(answers);
  await show(<ConsolePage />);
  await userEvent.type(await screen.findByLabelText("Name of your account"), "Mara");
  answers["GET /api/account"] = { name: "Mara" };
  await userEvent.type(screen.getByLabelText("Password"), "four words in a row{Enter}");
  expect(await screen.findByText("No session yet")).toBeTruthy();
});

test("signing out leads to the first page", async () => {
  const to = vi.spyOn(go, "to").mockReturnValue(undefined);
  const asked = await openedAt("", { "GET /api/sessions": { sessions: [] }, "POST /api/account/sign-out": undefined });
  await userEvent.click(await screen.findByRole("button", { name: "Sign out" }));
  await waitFor(() => expect(to).toHaveBeenCalledExactlyOnceWith("/"));
  expect(asked.at(-1)?.path).toBe("POST /api/account/sign-out");
});
