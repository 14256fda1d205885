import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { show } from "../test/show";
import { openedAt } from "./console.testkit";
import ConsolePage from "./ConsolePage";
import { go } from "./places";
import { serve } from "./server.testkit";

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
