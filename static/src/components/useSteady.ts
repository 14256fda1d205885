/** Keeps what did not change the same object from one drawing to the next, so that memoized parts see it as the same. */
import { useRef } from "react";

/** The list given, with the old objects where they are alike in each of their fields; the old list where all are. */
export function useSteadyList<Item extends object>(items: readonly Item[], alike: (one: Item, other: Item) => boolean = shallowlyAlike): readonly Item[] {
  const kept = useRef(items);
  const old = kept.current;
  const next = items.map((item) => old.find((one) => alike(one, item)) ?? item);
  if (next.length !== old.length || next.some((item, at) => item !== old[at])) kept.current = next;
  return kept.current;
}

/** Whether two objects have the same fields with the same values; an object in a field is the same by identity. */
export function shallowlyAlike(one: object, other: object): boolean {
  const [first, second] = [Object.entries(one), new Map<string, unknown>(Object.entries(other))];
  return first.length === second.size && first.every(([key, value]) => second.has(key) && Object.is(value, second.get(key)));
}
