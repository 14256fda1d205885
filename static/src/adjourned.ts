/**
 * A session that goes on another day (room_server/session/adjourned.py): the shape, what may be asked, and the fold
 * (views/adjournment.py). Everybody is outside, and what belongs to the moment has ended; the rest is kept. No DOM.
 */
import { NO_CARE } from "./care";
import { EMPTY_FLOOR } from "./floor";
import type { E, T, Told } from "./messages";
import type { AgendaItem, Ms, PersonView, RoomView, SeatId, View } from "./protocol";

export interface Adjournment {
  /** Who said last until when, and at what time. */
  readonly by: SeatId;
  readonly since: Ms;
  readonly at: Ms;
  /** null: the day is not known yet. */
  readonly until: Ms | null;
  readonly word: string;
}

/** How long ahead, and how long a word may be (state.Limits). */
export const ADJOURNMENT_DAYS = 366;
export const ADJOURNMENT_WORD_CHARS = 500;

export type AdjournCommand = T<"adjourn", { until: Ms | null; word: string }> | T<"reconvene">;
export type AdjournEvent = E<"adjourned", { by: SeatId; until: Ms | null; word: string }> | E<"reconvened", { by: SeatId }>;

type Table = { readonly [Name in AdjournEvent["t"]]: (v: View, e: Told<Name>) => View };

export const ADJOURNED: Table = {
  adjourned: (v, e) => ({
    ...v,
    adjourned: { by: e.by, since: v.adjourned?.since ?? e.at, at: e.at, until: e.until, word: e.word },
    requests: {},
    answer: "",
    kept_open: false,
    recall: null,
    recall_over: null,
    recalled: null,
    lock: null,
    rooms: each(v.rooms, emptied),
    people: each(v.people, (person) => outside(person, e.at)),
  }),
  reconvened: (v, e) => ({ ...v, adjourned: null, agenda: v.agenda.map((item) => resumed(item, e.at)) }),
};

function each<Value>(record: Readonly<Record<string, Value>>, change: (value: Value) => Value): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

function emptied(room: RoomView): RoomView {
  return { ...room, seated: [], pause: null, resting: false, screen: null, knocks: [], floor: EMPTY_FLOOR, address: null, waiting_since: null };
}

/** Who was sent away stays so; a signal of distress is closed by a mediator, not by time. */
function outside(person: PersonView, at: Ms): PersonView {
  if (person.standing === "declined" || person.standing === "removed") return person;
  const care = { ...NO_CARE, distress_since: person.care.distress_since };
  return { ...person, standing: "invited", room: null, confirmed: false, on_line: false, readiness: null, since: at, word: "", care };
}

/** The current topic's time begins when the session goes on. */
function resumed(item: AgendaItem, at: Ms): AgendaItem {
  return item.state === "current" ? { ...item, current_since: at } : item;
}
