import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { expectAccessible, show } from "../test/show";
import { serve } from "./server.testkit";
import { SignInForm } from "./SignInForm";

afterEach(() => vi.unstubAllGlobals());

test("too many tries are said in words, and then it works", async () => {
  const answers: Record<string, unknown> = { "POST /api/account/sign-in": [429, "too-frequent"] };
  serve(answers);
  const onDone = vi.fn();
  await show(<SignInForm onDone={onDone} />);
  await userEvent.type(screen.getByLabelText("Name of your account"), "Mara");
  await userEvent.type(screen.getByLabelText("Password"), "four words in a row{Enter}");
  expect((await screen.findByRole("alert")).textContent).toContain("Too many tries");
  expect(onDone).not.toHaveBeenCalled();
  await expectAccessible();
  answers["POST /api/account/sign-in"] = undefined;
  await userEvent.click(screen.getByRole("button", { name: "Sign in" }));
  await vi.waitFor(() => expect(onDone).toHaveBeenCalledOnce());
});
