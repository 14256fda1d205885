import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { expectAccessible, show } from "../test/show";
import { Meter } from "./Meter";

test.each([
  [0, 0, "Level: silent"],
  [0.5, 4, "Level: good"],
  [7, 8, "Level: good"],
])("level %d lights %d bars", async (level, lit, words) => {
  const { container } = await show(<Meter level={level} />);
  expect(container.querySelectorAll("i:not(.o)")).toHaveLength(lit);
  expect(screen.getByRole("img", { name: words })).toBeTruthy();
  await expectAccessible();
});
