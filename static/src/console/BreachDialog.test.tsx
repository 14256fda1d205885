import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { api, ApiError } from "../api";
import { expectAccessible } from "../test/show";
import { dialogAt, PATIENCE, press, railAt } from "./scenes.testkit";
import { mediation, NOW, serverOf } from "./testkit";

vi.setConfig({ testTimeout: PATIENCE });
afterEach(() => vi.restoreAllMocks());

test("a breach has a code, words and the password again; a wrong one is said and nothing is entered", async () => {
  const declare = vi.spyOn(api, "declareBreach").mockRejectedValueOnce(new ApiError("sign-in", 401)).mockResolvedValueOnce(null);
  const setTask = await dialogAt(serverOf(mediation()), { kind: "breach" });
  await expectAccessible();
  await userEvent.selectOptions(screen.getByLabelText("Why"), "A report that the law asks for");
  await userEvent.type(screen.getByLabelText("What was told, and to whom"), "Told the authority.");
  await userEvent.type(screen.getByLabelText("Your password"), "wrong");
  await press("Enter the breach");
  expect(await screen.findByText("This password is not right. Nothing was entered.")).toBeTruthy();
  await press("Enter the breach");
  expect(declare).toHaveBeenLastCalledWith("s-mara", "mandated-report", "Told the authority.", "wrong");
  expect(setTask).toHaveBeenCalledWith(undefined);
});

test("its entries stand on the mediators' pad", async () => {
  await railAt(serverOf(mediation({}, { breaches: [{ by: "s-mara", reason: "threat", text: "Told the police.", at: NOW }] })), "notes");
  expect(screen.queryByText("Told the police.")).toBeNull();
  await press("Mediators’ pad");
  expect(screen.getByText("Told the police.")).toBeTruthy();
  await expectAccessible();
});

test.each(["de", "ar"])("the dialog is accessible (%s)", async (code) => {
  await dialogAt(serverOf(mediation()), { kind: "breach" }, code);
  await expectAccessible();
});
