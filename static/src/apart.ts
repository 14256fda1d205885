/**
 * No-contact orders as a mediator's view holds them: who is kept apart from whom, and why people may not sit together.
 * The same as room_server/session/apart.py: an order holds for the two and for those who interpret for them. Nobody
 * else's view holds an order. The server decides; this says it beforehand. Pure; no DOM.
 */
import { NEUTRAL, type SeatId, type SideId, type View } from "./protocol";

/** Why people may not sit in one room: two by their names, or sides that never meet in this session. */
export type Barrier = { readonly kind: "no-contact"; readonly one: SeatId; readonly other: SeatId } | { readonly kind: "sides-apart" };

/** The person and those who interpret for them. */
export function unitOf(view: View, seat: SeatId): ReadonlySet<SeatId> {
  const unit = new Set([seat]);
  // A set is walked on while it grows: who interprets for somebody in it comes in as well.
  for (const one of unit) for (const { person } of Object.values(view.people)) if (person.serves === one) unit.add(person.seat);
  return unit;
}

/** From whom the person is kept apart, by the orders' own two. */
export function keptApartFrom(view: View, seat: SeatId): SeatId[] {
  return view.apart.flatMap(([one = "", other = ""]) => [...(unitOf(view, one).has(seat) ? [other] : []), ...(unitOf(view, other).has(seat) ? [one] : [])]);
}

/** What forbids that these people sit together: each order once, and the session's own rule. */
export function barriersAmong(view: View, seats: readonly SeatId[]): Barrier[] {
  const found = view.apart.flatMap(([one = "", other = ""]): Barrier[] => {
    const first = seats.find((seat) => unitOf(view, one).has(seat));
    const second = seats.find((seat) => unitOf(view, other).has(seat));
    return first !== undefined && second !== undefined ? [{ kind: "no-contact", one: first, other: second }] : [];
  });
  const sides = new Set(seats.map((seat) => sideOf(view, seat)).filter((side) => side !== NEUTRAL));
  return view.shuttle && sides.size > 1 ? [...found, { kind: "sides-apart" }] : found;
}

/** With whom an order can be set now; `together` sit in one room with the person, or with who interprets for them. */
export function candidates(view: View, seat: SeatId): { seat: SeatId; together: boolean }[] {
  const own = unitOf(view, seat);
  const kept = keptApartFrom(view, seat);
  const rooms = new Set([...own].flatMap((one) => view.people[one]?.room ?? []));
  return Object.values(view.people)
    .filter(({ person, standing }) => standing !== "removed" && !view.mediators.some((one) => one.seat === person.seat))
    .map(({ person }) => person.seat)
    .filter((other) => !own.has(other) && !unitOf(view, other).has(seat) && !kept.includes(other))
    .map((other) => ({ seat: other, together: [...unitOf(view, other)].some((one) => rooms.has(view.people[one]?.room ?? "")) }));
}

/** A neutral interpreter stands on the side of the person served. */
function sideOf(view: View, seat: SeatId): SideId {
  const person = view.people[seat]?.person;
  if (!person) return NEUTRAL;
  return person.side === NEUTRAL && person.serves !== null ? (view.people[person.serves]?.person.side ?? NEUTRAL) : person.side;
}
