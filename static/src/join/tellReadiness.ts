/** Tells the mediators what the check found, from the lobby; where that is no news any more, nothing happens. */
import { type Connection, Refused } from "../connection";
import type { Mode, Readiness, SeatId, View } from "../protocol";
import { completed, forMode, sameFindings } from "./grades";
import { lastCheck } from "./lastCheck";

/** What is told of a person who comes in this way. */
export function toTell(found: Readiness, seat: SeatId, mode: Mode): Readiness {
  return forMode(completed(found, lastCheck(seat)), mode);
}

export async function tellReadiness(connection: Connection, view: View, found: Readiness): Promise<void> {
  if (sameFindings(found, view.people[view.you]?.readiness ?? null)) return;
  try {
    await connection.do({ t: "tell-readiness", ...found });
  } catch (error) {
    if (!(error instanceof Refused)) throw error; // admitted or declined meanwhile: it is not asked for any more
  }
}
