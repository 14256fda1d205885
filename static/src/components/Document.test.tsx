import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { expectAccessible, show } from "../test/show";
import { Document, Wording } from "./Document";

test("a wording stands exactly as it would go out", async () => {
  await show(
    <Document>
      <h2>Confidentiality</h2>
      <Wording kind="caucus">{"The name matters <more>."}</Wording>
    </Document>,
  );
  expect(screen.getByRole("blockquote").textContent).toBe("The name matters <more>.");
  await expectAccessible();
});
