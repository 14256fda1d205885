import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { expectAccessible, show } from "../test/show";
import { Balance } from "./Balance";

const MINUTE = 60_000; // ms

test("each side has its bar against the longest, and its time in words", async () => {
  await show(
    <Balance
      sides={[
        { side: "a", time: 60 * MINUTE, note: "Caucus open now" },
        { side: "b", time: 30 * MINUTE },
      ]}
    />,
  );
  expect(screen.getAllByRole("progressbar").map((bar) => bar.getAttribute("aria-valuenow"))).toEqual(["100", "50"]);
  expect(screen.getByText("1 h")).toBeTruthy();
  await expectAccessible();
});
