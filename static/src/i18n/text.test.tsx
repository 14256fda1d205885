import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { textIn } from "../test/show";

const MINUTE = 60_000; // ms
const HOUR = 60 * MINUTE; // ms

test("names keep their direction inside a sentence of the other one", async () => {
  const english = await textIn("en");
  expect(english.t("tile-picture", { name: "Ana" })).toBe("Picture of Ana");
  expect(english.t("tile-picture", { name: "آنا" })).toBe("Picture of \u2068آنا\u2069");
  const arabic = await textIn("ar");
  expect(arabic.t("tile-picture", { name: "Ana" })).toBe("صورة \u2068Ana\u2069");
});

test("what people wrote is never read as Fluent or as markup", async () => {
  const { t } = await textIn("en");
  expect(t("tile-picture", { name: "{ $name } <b>" })).toBe("Picture of { $name } <b>");
});

test("elements stand in their place in a sentence", async () => {
  const { rich } = await textIn("ar");
  const { container } = render(<p>{rich("tile-picture", { name: <b>Ana</b> })}</p>);
  expect(container.innerHTML).toBe("<p>صورة <b>Ana</b></p>");
});

test("plurals follow the language", async () => {
  const { t } = await textIn("ar");
  expect([1, 2, 3, 11].map((count) => t("palette-count", { count }))).toEqual(["إجراء واحد", "إجراءان", "3 إجراءات", "11 إجراءً"]);
});

test("what is put together of isolated parts goes in the language's direction", async () => {
  const arabic = await textIn("ar");
  const when = arabic.t("adjourned-day-and-time", { date: "25 نوفمبر", time: "12:15" });
  expect(when).toBe("\u206825 نوفمبر\u2069، \u206812:15\u2069"); // no letter outside of the parts: first-strong would be left to right
  expect(arabic.t("adjourned-title-day", { when })).toContain(`\u2067${when}\u2069`);
});

test.each([
  ["en", 2 * HOUR + 14 * MINUTE + 59_000, "2 h 14 min"],
  ["en", 48 * MINUTE, "48 min"],
  ["en", 30_900, "30 s"],
  ["en", -5, "0 s"],
  ["en", HOUR, "1 h"],
  ["de", HOUR + MINUTE, "1 Std. 1 Min."],
])("%s: %d ms is %s", async (code, ms, words) => expect((await textIn(code)).duration(ms)).toBe(words));

test("long durations are for those who listen", async () => {
  expect((await textIn("de")).duration(61 * MINUTE, "long")).toBe("1 Stunde 1 Minute");
});

test.each([
  [582_000, "9:42"],
  [581_001, "9:42"],
  [59_000, "0:59"],
  [HOUR + 5_000, "1:00:05"],
  [0, "0:00"],
])("a clock shows %d ms as %s", async (ms, digits) => expect((await textIn("en")).clock(ms)).toBe(digits));

test("lists and numbers follow the language", async () => {
  expect((await textIn("de")).list(["Ana", "Luis", "Mara"])).toBe("Ana, Luis und Mara");
  expect((await textIn("de")).number(40_000)).toBe("40.000");
});

test("dates are in words and in the local zone", async () => {
  const at = new Date(2026, 10, 24, 10, 2).getTime();
  const { date, time, dateTime } = await textIn("en");
  expect(date(at)).toMatch(/^Tuesday,? 24 November 2026$/);
  expect(time(at)).toBe("10:02");
  expect(dateTime(at)).toBe("24 Nov 2026, 10:02");
});

test("an unknown id shows itself", async () => {
  const text = await textIn("en");
  expect(text.t("no-such-id")).toBe("no-such-id");
  expect([text.has("no-such-id"), text.has("leave")]).toEqual([false, true]);
});
