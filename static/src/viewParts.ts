/** The parts of a view, new and changed: each function gives a new view and leaves the old one as it was. No DOM. */
import { NO_CARE } from "./care";
import { EMPTY_FLOOR } from "./floor";
import type { Occupant, Person, PersonView, RoomId, RoomView, SeatId, View } from "./protocol";

export function newPerson(person: Person, since = 0): PersonView {
  return {
    person,
    standing: "invited",
    room: null,
    confirmed: false,
    on_line: false,
    mode: "video",
    signed: false,
    may_draw: true,
    approves: false,
    may_show: false,
    readiness: null,
    care: NO_CARE,
    since,
    word: "",
  };
}

export function newRoom(room: RoomId): RoomView {
  return {
    room,
    kind: "joint",
    title: "",
    side: "n",
    circle: [],
    seated: [],
    open: true,
    pause: null,
    resting: false,
    screen: null,
    knocks: [],
    waiting_since: null,
    floor: EMPTY_FLOOR,
    address: null,
    lines: [],
    rosters: [],
    catch_ups: [],
    cleared: [],
    confidential: [],
    spoken: {},
    notes: [],
    board: {},
  };
}

export function withPerson(v: View, seat: SeatId, person: PersonView): View {
  return { ...v, people: { ...v.people, [seat]: person } };
}

/** Changes a person whom the reader knows of; events about others are never told, so an unknown seat is a fault. */
export function changed(v: View, seat: SeatId, change: Partial<PersonView>): View {
  const known = v.people[seat];
  if (!known) throw new Error("An event names a seat that this view does not hold");
  return withPerson(v, seat, { ...known, ...change });
}

export function occupied(v: View, occupant: Occupant, at: number): View {
  const { person, confirmed, on_line, mode, may_draw } = occupant;
  const known = v.people[person.seat] ?? newPerson(person, at);
  return withPerson(v, person.seat, { ...known, person, confirmed, on_line, mode, may_draw });
}

export function roomOf(v: View, room: RoomId): RoomView {
  return v.rooms[room] ?? newRoom(room);
}

export function withRoom(v: View, room: RoomId, change: Partial<RoomView>): View {
  return { ...v, rooms: { ...v.rooms, [room]: { ...roomOf(v, room), ...change } } };
}

export function eachRoom(v: View, change: (room: RoomView) => RoomView): Record<RoomId, RoomView> {
  return Object.fromEntries(Object.values(v.rooms).map((room) => [room.room, change(room)]));
}

/** Puts a person into one room's roster, and out of every other. */
export function seatIn(v: View, seat: SeatId, room: RoomId | null): View {
  const rooms = eachRoom(v, (one) => {
    const away = seat === v.you && one.room !== room; // who leaves a room no longer knows
    const screen = away ? null : one.screen;
    const knocks = away ? one.knocks.filter((knock) => knock.by === v.you) : one.knocks;
    const floor = away && one.kind === "consultation" ? EMPTY_FLOOR : one.floor;
    const seated = one.seated.includes(seat) ? one.seated.filter((other) => other !== seat) : one.seated;
    const same = !away && seated === one.seated; // a room that stays as it was stays the same object
    return same ? one : { ...one, screen, knocks, floor, seated };
  });
  const moved = changed({ ...v, rooms }, seat, { room });
  return room === null ? moved : withRoom(moved, room, { seated: [...roomOf(moved, room).seated, seat] });
}

/** Who leaves a room no longer knows who is in it, nor who speaks there. */
export function rostersForgotten(v: View): View {
  const people = Object.fromEntries(Object.entries(v.people).map(([seat, person]) => [seat, { ...person, room: null }]));
  return { ...v, people, rooms: eachRoom(v, (room) => ({ ...room, seated: [], floor: EMPTY_FLOOR, address: null })) };
}

export function without<Value>(record: Readonly<Record<string, Value>>, key: string): Record<string, Value> {
  const { [key]: _, ...rest } = record;
  return rest;
}

export function withoutKnock(v: View, room: RoomId, seat: SeatId): View {
  return withRoom(v, room, { knocks: roomOf(v, room).knocks.filter(({ person }) => person.seat !== seat) });
}
