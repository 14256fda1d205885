/** How long it is until a moment, in milliseconds: reckoned each second, and whenever the page is drawn. */
import { useServerClock } from "../client";
import { useNow } from "../components/useNow";
import type { Ms } from "../protocol";

const SECOND = 1000; // ms

export function useLeft(until: Ms): Ms {
  const clock = useServerClock();
  const tick = useNow(SECOND, clock);
  return until - Math.max(tick, clock()); // the last tick may be almost a second old
}
