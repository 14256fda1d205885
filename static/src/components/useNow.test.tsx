import { act, renderHook } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { useNow } from "./useNow";

afterEach(() => vi.useRealTimers());

test("the time comes again each period, from the clock that is given", () => {
  vi.useFakeTimers();
  let now = 5_000;
  const clock = () => now;
  const { result, unmount } = renderHook(() => useNow(1_000, clock));
  expect(result.current).toBe(5_000);
  now = 6_200;
  act(() => void vi.advanceTimersByTime(1_000));
  expect(result.current).toBe(6_200);
  unmount();
  expect(vi.getTimerCount()).toBe(0);
});
