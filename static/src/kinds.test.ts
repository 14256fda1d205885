import { expect, test } from "vitest";
import { names } from "./kinds";

test("what is not set leaves no trace in the class name", () => {
  expect(names("btn", false, null, undefined, "", "dense")).toBe("btn dense");
});
