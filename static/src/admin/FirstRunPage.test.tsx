import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { expectAccessible, show } from "../test/show";
import FirstRunPage from "./FirstRunPage";
import { go } from "./places";
import { serve } from "./server.testkit";

beforeEach(() => history.replaceState(null, "", "/first-run#secret-1"));
afterEach(() => {
  vi.unstubAllGlobals();
  history.replaceState(null, "", "/");
});

test("name and password make the account, and the secret leaves the address", async () => {
  const to = vi.spyOn(go, "to").mockReturnValue(undefined);
  const asked = serve({ "POST /api/account/first-run": undefined });
  await show(<FirstRunPage />);
  await userEvent.type(screen.getByLabelText("Your name"), " Mara Lindqvist ");
  await userEvent.type(screen.getByLabelText("Password"), "four words in a row{Enter}");
  await waitFor(() => expect(to).toHaveBeenCalledExactlyOnceWith("/console"));
  expect(asked[0]?.body).toEqual({ token: "secret-1", name: "Mara Lindqvist", password: "four words in a row" });
  expect(location.hash).toBe("");
});

test("what is missing is said at the field, and nothing is sent", async () => {
  const asked = serve({});
  await show(<FirstRunPage />);
  await userEvent.type(screen.getByLabelText("Password"), "short");
  await userEvent.click(screen.getByRole("button", { name: "Set up and go on" }));
  expect(screen.getByText("Please write your name.")).toBeTruthy();
  expect(screen.getByText("This is too short. Please add 7 characters.")).toBeTruthy();
  expect(asked).toHaveLength(0);
  await expectAccessible();
});

test("a used link is said to be used", async () => {
  serve({ "POST /api/account/first-run": [404, "no-such-thing"] });
  await show(<FirstRunPage />);
  await userEvent.type(screen.getByLabelText("Your name"), "Mara");
  await userEvent.type(screen.getByLabelText("Password"), "four words in a row{Enter}");
  expect((await screen.findByRole("alert")).textContent).toContain("has been used");
});

test("without a secret there is no form", async () => {
  history.replaceState(null, "", "/first-run");
  await show(<FirstRunPage />);
  expect(screen.queryByLabelText("Password")).toBeNull();
  await expectAccessible();
});
