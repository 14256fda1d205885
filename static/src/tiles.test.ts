import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { heightOf, TileSizes } from "./tiles";

let told: Record<string, number>[];
let sizes: TileSizes;

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  sizes = new TileSizes((heights) => told.push(heights));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("tells once what changes in quick succession, in steps", () => {
  for (const height of [100, 180, 351]) sizes.show("s-ben", height);
  sizes.show("s-mara", 90);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(1000);
  expect(told).toEqual([{ "s-ben": 352, "s-mara": 96 }]);
  sizes.show("s-ben", 347);
  vi.advanceTimersByTime(1000);
  expect(told).toHaveLength(1);
});

test("who has gone is not named", () => {
  sizes.show("s-ben", 100);
  sizes.show("s-mara", 100);
  sizes.show("s-ben", 0);
  vi.advanceTimersByTime(1000);
  expect(told).toEqual([{ "s-mara": 112 }]);
});

test("tells everything again to a fresh connection, and nothing after the end", () => {
  expect(sizes.known).toBe(false);
  sizes.show("s-ben", 100);
  sizes.again();
  expect(told).toEqual([{ "s-ben": 112 }]);
  sizes.show("s-ben", 300);
  sizes.stop();
  vi.advanceTimersByTime(1000);
  expect(told).toHaveLength(1);
  expect(sizes.known).toBe(false);
});

test("measures an element in device pixels until it goes", () => {
  let measure = () => undefined as void;
  const disconnect = vi.fn();
  vi.stubGlobal(
    "ResizeObserver",
    class {
      constructor(changed: () => void) {
        measure = changed;
      }
      observe = () => measure();
      disconnect = disconnect;
    },
  );
  vi.stubGlobal("devicePixelRatio", 2);
  const element = { clientHeight: 120 } as HTMLElement;
  const heights: number[] = [];
  const end = heightOf((height) => heights.push(height))(element);
  expect(heights).toEqual([240]);
  end?.();
  expect(heights).toEqual([240, 0]);
  expect(disconnect).toHaveBeenCalled();
});
