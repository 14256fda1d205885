/** The time now in UTC milliseconds, again each period. The clock may be the server's, as the caller knows it. */
import { useEffect, useState } from "react";

export function useNow(period: number, clock: () => number = Date.now): number {
  const [now, setNow] = useState(clock);
  useEffect(() => {
    const tick = () => setNow(clock());
    tick();
    const timer = setInterval(tick, period);
    return () => clearInterval(timer);
  }, [period, clock]);
  return now;
}
