/** Reads news aloud, each item once for as long as the page is there: not when others come or go, nor when all is told anew. */
import { useEffect, useRef } from "react";
import { announce } from "./LiveRegion";

export interface Saying {
  /** What it is about, and since when: the same key is the same news. */
  readonly key: string;
  readonly words: string;
}

export function useSaidOnce(sayings: readonly Saying[], urgency?: "polite" | "assertive"): void {
  const said = useRef(new Set<string>());
  const keys = sayings.map(({ key }) => key).join(", ");
  useEffect(() => {
    const fresh = sayings.filter(({ key }) => !said.current.has(key));
    for (const { key } of fresh) said.current.add(key);
    if (fresh.length) announce(fresh.map(({ words }) => words).join(" "), urgency);
    // Only when there is other news: keys stands for all that is read here.
  }, [keys]);
}
