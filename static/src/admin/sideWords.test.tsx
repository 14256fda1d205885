import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "../test/show";
import { sideOf, useSideWords } from "./sideWords";

function Trial() {
  const words = useSideWords();
  return <p>{[words("a"), words("b", " Landlord "), words("n", "ignored")].join(" | ")}</p>;
}

test("a side with its own name", async () => {
  await show(<Trial />);
  expect(screen.getByText("Side A | Side B, Landlord | Neutral")).toBeTruthy();
  expect([sideOf("c"), sideOf("z")]).toEqual(["c", "n"]);
});
