import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { expectAccessible, show } from "../test/show";
import { ReadinessList } from "./ReadinessList";

test("a sign and words for each thing: good, to be fixed, or left off by choice", async () => {
  await show(<ReadinessList label="Found" found={{ microphone: "failed", camera: "missing", speaker: "heard", line: "unmeasured", relayed: false }} />);
  const found = screen.getAllByRole("listitem").map((line) => [line.querySelector("svg")?.classList.value.split(" ").at(-1), line.textContent]);
  expect(found).toEqual([
    ["fix", "The microphone does not start"],
    ["open", "No camera"],
    ["good", "Test sound heard"],
    ["open", "Connection not measured"],
  ]);
  await expectAccessible();
});

test("a relay is said with the line", async () => {
  await show(<ReadinessList label="Found" found={{ microphone: "off", camera: "off", speaker: "untried", line: "good", relayed: true }} />, "de");
  expect(screen.getByText("Verbindung ist gut (über eine Zwischenstation)")).toBeTruthy();
});
