/**
 * Keeps a display on while one sits in a room: one that goes dark by itself hides the page, and on phones that takes the camera away.
 * The browser gives it up whenever the page is hidden; it is asked again when the page is shown. Without it, or where the device
 * refuses (a low battery), nothing else changes.
 */
import { useEffect } from "react";

/** Keeps the display on until the returned stop is called. */
export function keepAwake(): () => void {
  let kept: WakeLockSentinel | null = null;
  let [asking, over] = [false, false];
  const ask = async () => {
    if (document.hidden || !("wakeLock" in navigator) || asking || (kept && !kept.released)) return;
    asking = true;
    const given = await navigator.wakeLock.request("screen").catch(() => null);
    asking = false;
    if (over) await given?.release();
    else kept = given;
  };
  const shown = () => void ask();
  shown();
  document.addEventListener("visibilitychange", shown);
  return () => {
    over = true;
    document.removeEventListener("visibilitychange", shown);
    void kept?.release();
  };
}

/** Keeps the display on while `wanted`. */
export function useAwake(wanted: boolean): void {
  useEffect(() => (wanted ? keepAwake() : undefined), [wanted]);
}
