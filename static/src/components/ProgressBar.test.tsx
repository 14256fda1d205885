import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { expectAccessible, show } from "../test/show";
import { ProgressBar } from "./ProgressBar";

test.each([
  [18, 30, "60"],
  [50, 30, "100"],
  [-1, 30, "0"],
  [1, 0, "0"],
])("%d of %d is %s percent", async (value, max, percent) => {
  await show(<ProgressBar label="Time used" value={value} max={max} />);
  expect(screen.getByRole("progressbar", { name: "Time used" }).getAttribute("aria-valuenow")).toBe(percent);
  await expectAccessible();
});
