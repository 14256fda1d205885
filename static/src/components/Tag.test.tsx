import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "../test/show";
import { Tag } from "./Tag";

test("a tag shows its word", async () => {
  await show(<Tag>2</Tag>);
  expect(screen.getByText("2").className).toBe("tag");
});
