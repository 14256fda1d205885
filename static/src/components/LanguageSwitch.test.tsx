import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { expectAccessible, show } from "../test/show";
import { LanguageSwitch } from "./LanguageSwitch";

test("the page changes its language and direction, and the device remembers", async () => {
  await show(<LanguageSwitch />);
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Language" }), "العربية");
  await screen.findByRole("combobox", { name: "اللغة" });
  await waitFor(() => expect([document.documentElement.lang, document.documentElement.dir]).toEqual(["ar", "rtl"]));
  expect(localStorage.getItem("room.language")).toBe("ar");
  await expectAccessible();
});
