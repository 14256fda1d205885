import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { App } from "./App";
import { textIn } from "./test/show";

test("the client starts in the person's language", async () => {
  history.replaceState(null, "", "/no-such-page");
  render(<App first={await textIn("de")} />);
  await screen.findByRole("heading", { name: "Diese Seite gibt es nicht" });
  expect(document.documentElement.lang).toBe("de");
});
