/** A small mediation for tests: Mara mediates between Ana, with Luis, and Ben. Ana's view, told event by event. */
import { EMPTY_FLOOR } from "../floor";
import { emptyView, tell } from "../fold";
import type { RoomEvent } from "../messages";
import { type AgendaItem, JOINT, type Occupant, type Person, type RoomId, type Surface, type View } from "../protocol";

export const BEGAN = Date.UTC(2026, 10, 24, 9, 0);
export const MINUTE = 60_000; // ms
export const CAUCUS: RoomId = "r-lane";

const person = (seat: string, name: string, role: Person["role"], side = "n", side_name = ""): Person => ({ seat, name, role, side, side_name, serves: null });

export const MARA = person("s-mara", "Mara Lindqvist", "mediator");
export const ANA = person("s-ana", "Ana Petrov", "party", "a", "Tenant");
export const LUIS = person("s-luis", "Luis Ruiz", "counsel", "a", "Tenant");
export const BEN = person("s-ben", "Ben Okafor", "party", "b", "Landlord");
export const AGREEMENT = "1. What we say stays here\nNobody may use it in court.\n\n2. You may stop at any time\nYou need no reason.";

const TOPICS: readonly AgendaItem[] = [
  { id: "i-rules", title: "Ground rules", owner: "s-mara", minutes: 10, state: "done", current_since: null },
  { id: "i-lease", title: "The lease of Harbour Lane", owner: "s-ana", minutes: 30, state: "current", current_since: BEGAN },
];

export function occupant(one: Person, more: Partial<Occupant> = {}): Occupant {
  return { person: one, confirmed: true, on_line: true, mode: "video", may_draw: true, may_show: false, standing: null, room: null, signed: true, approves: false, readiness: null, care: null, ...more };
}

export function surface(people: readonly Occupant[], more: Partial<Surface> = {}): Surface {
  return {
    kind: "joint",
    title: "",
    side: "n",
    roster: people,
    stage: "exploration",
    agenda: TOPICS,
    notes: [],
    board: [],
    cleared: [],
    confidential: [],
    pause: null,
    resting: false,
    knocks: [],
    floor: EMPTY_FLOOR,
    address: null,
    kept_open: false,
    speaking_shown: false,
    ...more,
  };
}

export function after(view: View, ...events: RoomEvent[]): View {
  return events.reduce(tell, view);
}

/** Ana has a link and has done nothing yet. */
export function invited(): View {
  return after(
    emptyView("s-ana"),
    { t: "session-opened", at: BEGAN, title: "Petrov and Okafor", agreement: { en: AGREEMENT }, regime: "closed", shuttle: false, chat_in_summary: true, retention_days: 30, attestation: false, check_in_minutes: 10, nudge_minutes: 15 },
    { t: "mediators-named", at: BEGAN, mediators: [MARA] },
    { t: "seat-invited", at: BEGAN, person: ANA, approves: true },
  );
}

export function signed(): View {
  return after(invited(), { t: "agreement-signed", at: BEGAN, seat: "s-ana", language: "en", text: AGREEMENT });
}

export function waiting(): View {
  return after(signed(), { t: "arrived", at: BEGAN, seat: "s-ana", mode: "video" });
}

/** Ana is in the joint session with Mara, Luis and Ben, and has not confirmed it yet. */
export function moved(): View {
  return after(waiting(), {
    t: "room-shown",
    at: BEGAN,
    seat: "s-ana",
    room: JOINT,
    confirmed: false,
    surface: surface([occupant(ANA, { confirmed: false }), occupant(MARA), occupant(LUIS), occupant(BEN)]),
  });
}

export function inJoint(): View {
  return after(moved(), { t: "seat-confirmed", at: BEGAN, seat: "s-ana", room: JOINT });
}

/** Ana is in a caucus with Mara and Luis. */
export function inCaucus(confirmed = true): View {
  return after(inJoint(), {
    t: "room-shown",
    at: BEGAN,
    seat: "s-ana",
    room: CAUCUS,
    confirmed,
    surface: surface([occupant(ANA, { confirmed }), occupant(MARA), occupant(LUIS)], { kind: "caucus", title: "Tenant", side: "a" }),
  });
}
