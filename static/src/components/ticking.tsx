/** Parts that show times, each drawn anew each second by itself: what stands around them is not. */
import { type ComponentType, memo } from "react";
import { useServerClock } from "../client";
import type { Ms } from "../protocol";
import { useNow } from "./useNow";

const TICK = 1000; // ms

/** The part with the server's time as its `now`. Between two seconds it is drawn anew only when its other properties change. */
export function ticking<Props extends { now: Ms }>(Part: ComponentType<Props>): ComponentType<Omit<Props, "now">> {
  return memo(function Ticking(props: Omit<Props, "now">) {
    const now = useNow(TICK, useServerClock());
    return <Part {...({ ...props, now } as Props)} />;
  });
}
