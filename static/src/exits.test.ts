import { expect, test, vi } from "vitest";
import { neutralSite, quickExit, stopOnExit } from "./exits";

test("everything stops before the page goes, even when one thing fails", () => {
  const order: string[] = [];
  const remove = [
    stopOnExit(() => {
      throw new Error("camera");
    }),
    stopOnExit(() => order.push("track stopped")),
  ];
  expect(() => quickExit((url) => order.push(url))).toThrow(AggregateError);
  expect(order).toEqual(["track stopped", "https://www.wikipedia.org/"]);
  expect(document.documentElement.hidden).toBe(true);
  for (const one of remove) one();
});

test("what was removed is not stopped", () => {
  const stop = vi.fn();
  stopOnExit(stop)();
  quickExit(() => undefined);
  expect(stop).not.toHaveBeenCalled();
});

test("the operator chooses the neutral site", () => {
  const meta = document.createElement("meta");
  meta.name = "quick-exit";
  meta.content = "https://weather.example/";
  document.head.append(meta);
  expect(neutralSite()).toBe("https://weather.example/");
  meta.remove();
});
