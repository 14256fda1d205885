import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { expectAccessible, show } from "../test/show";
import { Facts } from "./Facts";

test("a fact is a term and what belongs to it", async () => {
  await show(<Facts facts={[{ name: "Mediator", value: "Mara Lindqvist" }]} />);
  expect(screen.getByRole("term").textContent).toBe("Mediator");
  expect(screen.getByRole("definition").textContent).toBe("Mara Lindqvist");
  await expectAccessible();
});
