import { renderHook } from "@testing-library/react";
import { expect, test } from "vitest";
import { useSteadyList } from "./useSteady";

test("the same list and objects as long as they are alike; only what changed is another object", () => {
  const first = [{ name: "Ana", minutes: 1 }, { name: "Ben", minutes: 1 }];
  const { result, rerender } = renderHook(({ items }) => useSteadyList(items), { initialProps: { items: first } });
  rerender({ items: first.map((item) => ({ ...item })) });
  expect(result.current).toBe(first);
  rerender({ items: [{ name: "Ana", minutes: 1 }, { name: "Ben", minutes: 2 }] });
  expect(result.current).toEqual([{ name: "Ana", minutes: 1 }, { name: "Ben", minutes: 2 }]);
  expect(result.current[0]).toBe(first[0]);
  rerender({ items: [first[0]!] });
  expect(result.current).toEqual([first[0]]);
});
