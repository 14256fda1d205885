/** The part of the fold that is about what was said: lines, written words, and catching up. No DOM. */
import type { Marked } from "./crossing";
import { withMark } from "./foldCrossing";
import type { Told } from "./messages";
import type { LineView, RoomLine, RoomView, SeatId, View } from "./protocol";
import { newPerson, roomOf, withPerson, withRoom } from "./viewParts";

export function lineOf(e: Told<"announced"> | Told<"written">, seat: SeatId | null = null): LineView {
  return { line: e.line, by: e.by, text: e.text, at: e.at, seat, rooms: e.t === "announced" ? e.rooms : [] };
}

/** Puts each line at its time, once; of one moment, what was there before stands first. */
export function linesShown(v: View, e: Told<"lines-shown">): View {
  let next = v;
  for (const author of e.authors) if (!next.people[author.seat]) next = withPerson(next, author.seat, newPerson(author));
  const { lines } = roomOf(next, e.room);
  const there = new Set(lines.map(({ line }) => line));
  const shown = e.lines.filter(({ line }) => !there.has(line)).map(({ line, by, text, at }): RoomLine => ({ line, by, text, at, roster: null, shown_by: e.by }));
  const marked = e.lines.filter((one) => one.confidential).map(({ line }): Marked => ({ kind: "line", item: line }));
  const confidential = marked.reduce(withMark, roomOf(next, e.room).confidential);
  return withRoom(next, e.room, { confidential, lines: [...lines, ...shown].sort((one, other) => one.at - other.at) });
}

/** Counts the person among those who were told these lines. */
export function seatCaughtUp(v: View, e: Told<"seat-caught-up">): View {
  const room = roomOf(v, e.room);
  const known = new Set(e.lines);
  let { rosters } = room;
  const lines = room.lines.map((line) => {
    if (!known.has(line.line) || line.roster === null) return line;
    const told = withRoster(rosters, [...(rosters[line.roster] ?? []), e.seat]);
    rosters = told.rosters;
    return { ...line, roster: told.roster };
  });
  return withRoom(v, e.room, { lines, rosters, catch_ups: [...room.catch_ups, { seat: e.seat, by: e.by, at: e.at }] });
}

/** Finds these seats among the rosters, or adds them there. */
export function withRoster(rosters: RoomView["rosters"], told: readonly SeatId[]): { rosters: RoomView["rosters"]; roster: number } {
  const roster = [...new Set(told)].sort();
  const found = rosters.findIndex((one) => one.length === roster.length && one.every((seat, n) => seat === roster[n]));
  return found < 0 ? { rosters: [...rosters, roster], roster: rosters.length } : { rosters, roster: found };
}
