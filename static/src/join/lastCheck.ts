/** What the last rehearsal on this device found, by seat: words of fixed sets, kept in the browser, told to nobody until one asks to come in. */
import type { Readiness, SeatId } from "../protocol";
import { UNTRIED } from "./grades";

const STORED = "room.rehearsal.";

export function keepCheck(seat: SeatId, found: Readiness): void {
  try {
    localStorage.setItem(STORED + seat, JSON.stringify(found));
  } catch {
    return; // storage is off: it is not remembered
  }
}

/** Null where there is none, or where what is stored is not ours. */
export function lastCheck(seat: SeatId): Readiness | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORED + seat) ?? "null");
    return isReadiness(kept) ? kept : null;
  } catch {
    return null;
  }
}

const SETS: { readonly [Key in Exclude<keyof Readiness, "relayed">]: readonly Readiness[Key][] } = {
  microphone: ["works", "quiet", "off", "blocked", "missing", "busy", "failed"],
  camera: ["works", "off", "blocked", "missing", "busy", "failed"],
  speaker: ["heard", "unheard", "untried"],
  line: ["good", "fair", "poor", "blocked", "unmeasured"],
};

function isReadiness(kept: unknown): kept is Readiness {
  if (!kept || typeof kept !== "object") return false;
  const found = kept as Record<string, unknown>;
  const known = Object.entries(SETS).every(([key, set]) => (set as readonly unknown[]).includes(found[key]));
  return known && typeof found.relayed === "boolean" && Object.keys(found).length === Object.keys(UNTRIED).length;
}
