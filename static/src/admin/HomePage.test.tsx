import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { expectAccessible, show } from "../test/show";
import HomePage from "./HomePage";
import { go } from "./places";
import { serve } from "./server.testkit";

afterEach(() => vi.unstubAllGlobals());

test("a mediator signs in, by keyboard", async () => {
  const to = vi.spyOn(go, "to").mockReturnValue(undefined);
  const asked = serve({ "GET /api/account": [401, "sign-in"], "POST /api/account/sign-in": undefined });
  await show(<HomePage />);
  await userEvent.type(screen.getByLabelText("Name of your account"), "Mara");
  await userEvent.type(screen.getByLabelText("Password"), "four words in a row{Enter}");
  await waitFor(() => expect(to).toHaveBeenCalledExactlyOnceWith("/console"));
  expect(asked.at(-1)?.body).toEqual({ name: "Mara", password: "four words in a row" });
});

test("a wrong password is said in words, and nobody goes on", async () => {
  const to = vi.spyOn(go, "to").mockReturnValue(undefined);
  serve({ "GET /api/account": [401, "sign-in"], "POST /api/account/sign-in": [401, "sign-in"] });
  await show(<HomePage />);
  await userEvent.type(screen.getByLabelText("Name of your account"), "Mara");
  await userEvent.type(screen.getByLabelText("Password"), "wrong{Enter}");
  expect((await screen.findByRole("alert")).textContent).toContain("do not go together");
  expect(to).not.toHaveBeenCalled();
  await expectAccessible();
});

test("who is signed in goes on at once", async () => {
  const to = vi.spyOn(go, "to").mockReturnValue(undefined);
  serve({ "GET /api/account": { name: "Mara" } });
  await show(<HomePage />);
  await waitFor(() => expect(to).toHaveBeenCalledExactlyOnceWith("/console"));
});

test.each(["en", "de", "ar"])("who was invited reads what to do (%s)", async (code) => {
  serve({ "GET /api/account": [401, "sign-in"] });
  await show(<HomePage />, code);
  expect(screen.getAllByRole("heading").length).toBeGreaterThan(2);
  await expectAccessible();
});
