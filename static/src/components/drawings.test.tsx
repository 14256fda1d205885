import { expect, test } from "vitest";
import { ALONG_THE_LINE, DRAWINGS } from "./drawings";

test("only icons that exist are mirrored", () => {
  for (const name of ALONG_THE_LINE) expect(Object.keys(DRAWINGS)).toContain(name);
});
