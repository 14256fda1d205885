import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Pace } from "./pace";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("the first is done at once, what follows at the end of each span, nothing after a stop", () => {
  const act = vi.fn();
  const pace = new Pace(50, act);
  pace.soon();
  pace.soon();
  vi.advanceTimersByTime(1);
  expect(act).toHaveBeenCalledTimes(1);
  for (let i = 0; i < 10; i += 1) {
    pace.soon();
    vi.advanceTimersByTime(10);
  }
  expect(act.mock.calls.length).toBeLessThanOrEqual(3);
  pace.soon();
  pace.stop();
  const before = act.mock.calls.length;
  vi.advanceTimersByTime(500);
  expect(act).toHaveBeenCalledTimes(before);
});
