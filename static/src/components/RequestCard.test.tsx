import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { expectAccessible, show } from "../test/show";
import { Button } from "./Button";
import { RequestCard } from "./RequestCard";

test("a request says who asks for what, and how to answer", async () => {
  await show(
    <RequestCard icon="break" title="Ben Okafor asks for a break" note="3 min">
      <Button>Start 10 min</Button>
    </RequestCard>,
  );
  expect(screen.getByText("Ben Okafor asks for a break")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Start 10 min" })).toBeTruthy();
  await expectAccessible();
});
