/** The words between each person and the mediators, and which of them still wait for an answer. Pure; no DOM. */
import { type ItemId, type LineView, type SeatId, steers, type View } from "../protocol";

/** Everything written between one person and the mediators. */
export function letterThread(view: View, seat: SeatId): LineView[] {
  return view.written.filter((line) => line.seat === seat);
}

/** The last word of each person who had no answer yet, the oldest first; those in `done` are put away. */
export function unanswered(view: View, done: ReadonlySet<ItemId>): LineView[] {
  const last = new Map<SeatId, LineView>();
  for (const line of view.written) if (line.seat) last.set(line.seat, line);
  return [...last.values()].filter((line) => line.by === line.seat && !done.has(line.line) && !isMediatorSeat(view, line.by));
}

function isMediatorSeat(view: View, seat: SeatId): boolean {
  const person = view.people[seat]?.person;
  return person !== undefined && steers(person);
}
