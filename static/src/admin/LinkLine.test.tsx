import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { expectAccessible, show } from "../test/show";
import { LinkLine } from "./LinkLine";

test("a link is copied with one press, and the button says so", async () => {
  const user = userEvent.setup();
  await show(<LinkLine name="Ana Petrov" link="http://localhost/j#secret" />);
  await expectAccessible();
  await user.click(screen.getByRole("button", { name: "Copy" }));
  expect(await navigator.clipboard.readText()).toBe("http://localhost/j#secret");
  expect(screen.getByRole("button", { name: "Copied" })).toBeTruthy();
});
