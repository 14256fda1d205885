/** The time with each side, kept over reloads of this tab: durations only, in the tab's own storage. */
import { useEffect, useState } from "react";
import type { Ms, View } from "../protocol";
import { NO_TIME, type Tally, tallied } from "./times";

const stored = (view: View): string => `room.times.${view.you}`;

function read(view: View): Tally {
  try {
    const text = sessionStorage.getItem(stored(view));
    return text ? (JSON.parse(text) as Tally) : NO_TIME;
  } catch {
    return NO_TIME; // storage is switched off, or holds something of another version
  }
}

export function useTally(view: View, clock: () => Ms): Tally {
  const [tally, setTally] = useState(() => tallied(read(view), view, clock()));
  const next = tallied(tally, view, clock());
  useEffect(() => {
    if (next === tally) return;
    setTally(next);
    try {
      if (view.over) sessionStorage.removeItem(stored(view));
      else sessionStorage.setItem(stored(view), JSON.stringify(next));
    } catch {
      return; // storage is switched off: the tally lives as long as the page
    }
  }, [next, tally, view]);
  return next;
}
