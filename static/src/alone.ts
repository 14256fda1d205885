/** The part of the fold that keeps a mediator's time alone with each side (room_server/session/views/speech.py). Pure. */
import { JOINT, type Ms, NEUTRAL, type SideId, steers, type View } from "./protocol";

/** Tells whether the reader is a mediator. */
export function isMediator(v: View): boolean {
  const me = v.people[v.you];
  return me !== undefined && steers(me.person);
}

/** Begins or ends a mediator's time alone with a side, after an event of that moment. */
export function aloneFollowed(v: View, at: Ms): View {
  if (!isMediator(v)) return v;
  const now = aloneWith(v);
  const ended = Object.entries(v.alone).filter(([side, { since }]) => since !== null && side !== now);
  const begins = now !== null && (v.alone[now]?.since ?? null) === null;
  if (!ended.length && !begins) return v;
  const alone = { ...v.alone };
  for (const [side, { spent_ms, since }] of ended) alone[side] = { spent_ms: spent_ms + at - (since ?? at), last: at, since: null };
  if (begins) alone[now] = { ...(v.alone[now] ?? { spent_ms: 0, last: null }), since: at };
  return { ...v, alone };
}

/** The time alone with a side up to now. */
export function timeAlone(v: View, side: SideId, now: Ms): Ms {
  const alone = v.alone[side];
  if (!alone) return 0;
  return alone.spent_ms + (alone.since === null ? 0 : Math.max(0, now - alone.since));
}

/** The side with which the reader sits in its private room, with at least one of its people. */
function aloneWith(v: View): SideId | null {
  const here = v.rooms[v.people[v.you]?.room ?? JOINT];
  if (v.over || !here || here.room === JOINT || here.side === NEUTRAL) return null;
  return here.seated.some((seat) => v.people[seat]?.person.side === here.side) ? here.side : null;
}
