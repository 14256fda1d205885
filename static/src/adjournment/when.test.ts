import { expect, test } from "vitest";
import { chosenOf, momentOf, nextWeek, zoneOf } from "./when";

const NOW = new Date("2026-11-20T15:30").getTime();
const DAY = 86_400_000;

test("a day and a time are a moment in the chooser's own time zone", () => {
  const chosen = { day: "2026-11-24", time: "10:00" };
  const moment = momentOf(chosen, NOW);
  expect(moment).toBe(new Date(2026, 10, 24, 10, 0).getTime());
  expect(chosenOf(moment ?? 0)).toEqual(chosen);
});

test("what is not whole, has passed, or lies years ahead is no moment", () => {
  for (const chosen of [{ day: "", time: "10:00" }, { day: "2026-11-24", time: "" }, { day: "2026-11-20", time: "15:30" }, { day: "2028-01-01", time: "10:00" }]) expect(momentOf(chosen, NOW)).toBeNull();
  expect(momentOf(chosenOf(NOW + 366 * DAY), NOW)).not.toBeNull();
});

test("a form begins with the same weekday of next week at ten", () => {
  expect(nextWeek(NOW)).toEqual({ day: "2026-11-27", time: "10:00" });
});

test("the zone is named as it is on that day", () => {
  expect(zoneOf("en-GB", NOW)).not.toBe("");
});
