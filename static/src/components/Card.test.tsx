import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { expectAccessible, show } from "../test/show";
import { Card } from "./Card";

test("a card with a title is a region of that name", async () => {
  await show(<Card title="One thing left to check">Speakers</Card>);
  expect(screen.getByRole("region", { name: "One thing left to check" })).toBeTruthy();
  await expectAccessible();
});
