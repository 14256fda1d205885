import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { expectAccessible, show } from "../test/show";
import { Audience } from "./Audience";

test("the audience stands in words and in the room's colour", async () => {
  await show(<Audience kind="caucus">Only these 5 people read this</Audience>);
  expect(screen.getByText("Only these 5 people read this").closest("p")?.dataset.room).toBe("caucus");
  await expectAccessible();
});
