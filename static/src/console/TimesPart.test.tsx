import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { expectAccessible, show } from "../test/show";
import { mediation, MINUTE, NOW } from "./testkit";
import { NO_TIME } from "./times";
import { TimesPart } from "./TimesPart";

test("each side with its time, now or last, and that parties do not see it", async () => {
  const tally = { total: { b: 34 * MINUTE }, last: { b: NOW - 31 * MINUTE }, stay: { side: "a", room: "r-a", since: NOW - 52 * MINUTE } };
  await show(<TimesPart view={mediation()} tally={tally} now={NOW} />);
  expect(screen.getByText("52 min")).toBeTruthy();
  expect(screen.getByText("You are with them now, 52 min")).toBeTruthy();
  expect(screen.getByText("Last alone with you 31 min ago")).toBeTruthy();
  expect(screen.getByText("not shown to parties")).toBeTruthy();
  await expectAccessible();
});

test("nothing is shown while nobody has a side", async () => {
  const { container } = await show(<TimesPart view={{ ...mediation(), people: {} }} tally={NO_TIME} now={NOW} />);
  expect(container.textContent).toBe("");
});
