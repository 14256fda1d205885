import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { expectAccessible, show } from "../test/show";
import { mediation, MINUTE, NOW } from "./testkit";
import { TimesPart } from "./TimesPart";

test("each side with its time, now or last, and that parties do not see it", async () => {
  const alone = { a: { spent_ms: 0, last: null, since: NOW - 52 * MINUTE }, b: { spent_ms: 34 * MINUTE, last: NOW - 31 * MINUTE, since: null } };
  await show(<TimesPart view={mediation({}, { alone })} now={NOW} />);
  expect(screen.getByText("52 min")).toBeTruthy();
  expect(screen.getByText("You are with them now, 52 min")).toBeTruthy();
  expect(screen.getByText("Last alone with you 31 min ago")).toBeTruthy();
  expect(screen.getByText("not shown to parties")).toBeTruthy();
  await expectAccessible();
});

test("nothing is shown while nobody has a side", async () => {
  const { container } = await show(<TimesPart view={{ ...mediation(), people: {} }} now={NOW} />);
  expect(container.textContent).toBe("");
});
