import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "../test/show";
import { VisuallyHidden } from "./VisuallyHidden";

test("hidden words are in the page", async () => {
  await show(<VisuallyHidden>Microphone on</VisuallyHidden>);
  expect(screen.getByText("Microphone on").className).toBe("vh");
});
