import { expect, test, vi } from "vitest";
import { levelOf } from "./meter";
import { News } from "./news";
import { changeSettings, settings } from "./settings";

test("lets passing news pass and keeps problems", () => {
  vi.useFakeTimers();
  const news = new News();
  news.add({ tone: "danger", words: "This did not work" });
  news.add({ tone: "plain", words: "Ben came in", passes: 6000 });
  news.add({ tone: "plain", words: "Ben came in", passes: 6000 });
  expect(news.get()).toHaveLength(2);
  vi.advanceTimersByTime(6000);
  expect(news.get().map(({ words }) => words)).toEqual(["This did not work"]);
  vi.useRealTimers();
});

test("forgets with the room what only passes", () => {
  const news = new News();
  news.add({ tone: "plain", words: "Ben went out", passes: 6000 });
  const id = news.add({ tone: "danger", words: "Stays" });
  news.forgetPassing();
  expect(news.get().map(({ words }) => words)).toEqual(["Stays"]);
  news.dismiss(id);
  expect(news.get()).toEqual([]);
});

test("keeps what a person set on this device", () => {
  changeSettings({ shortcuts: false });
  expect(JSON.parse(localStorage.getItem("room.settings") ?? "{}")).toMatchObject({ shortcuts: false });
  changeSettings({ shortcuts: true });
  expect(settings.get().shortcuts).toBe(true);
});

test("measures silence as nothing and a loud tone as much", () => {
  expect(levelOf(new Float32Array(64))).toBe(0);
  expect(levelOf(new Float32Array(64).fill(0.5))).toBe(1);
});
