/** Questions about people and rooms that many screens ask of the view. Pure; words come from the person's language. */
import type { PersonWords } from "./components/Person";
import type { Text } from "./i18n";
import type { RoomKind, Side } from "./kinds";
import { NEUTRAL, type Person, type PersonView, type RoomView, type SeatId, steers, type View } from "./protocol";

const LINKED_ROLES = new Set(["counsel", "representative", "support-person"]);

/** A side's sign. */
export function sideOf(side: string): Side {
  return side as Side;
}

/** The reader as the view holds them; a view without its own reader is not sent by any server. */
export function meIn(view: View): PersonView {
  const me = view.people[view.you];
  if (!me) throw new Error("The view does not hold its own reader");
  return me;
}

/** Somebody whom the reader knows of. */
export function personIn(view: View, seat: SeatId): Person | undefined {
  return view.people[seat]?.person ?? view.mediators.find((one) => one.seat === seat);
}

export function nameOf(view: View, seat: SeatId): string {
  return personIn(view, seat)?.name ?? "";
}

/** The word by which one calls a person in a sentence: the first part of the name. */
export function shortName(name: string): string {
  return name.trim().split(/\s+/u)[0] ?? name;
}

/** The mediators in a sentence to a party: what they are called, and how many they are. */
export function mediatorsIn({ list }: Pick<Text, "list">, view: View): { name: string; count: number } {
  return { name: list(view.mediators.map(({ name }) => shortName(name))), count: view.mediators.length };
}

/** The role in words: "Counsel to Ana" where it is clear to whom. */
export function roleOf({ t }: Pick<Text, "t">, view: View, person: Person): string {
  const served = person.serves === null ? onlyParty(view, person) : personIn(view, person.serves);
  const linked = person.role === "interpreter" ? person.serves !== null : LINKED_ROLES.has(person.role);
  if (linked && served) return t(`role-${person.role}-to`, { name: shortName(served.name) });
  return t(`role-${person.role}`);
}

function onlyParty(view: View, person: Person): Person | undefined {
  const parties = Object.values(view.people).filter((one) => one.person.role === "party" && one.person.side === person.side);
  return parties.length === 1 ? parties[0]?.person : undefined;
}

/** Name, role and side, as the components show them. */
export function wordsOf(text: Pick<Text, "t">, view: View, person: Person): PersonWords {
  return { name: person.name, role: roleOf(text, view, person), side: sideOf(person.side), you: person.seat === view.you };
}

/** The room in which the reader is. */
export function myRoom(view: View): RoomView | null {
  const { room } = meIn(view);
  return room === null ? null : (view.rooms[room] ?? null);
}

/** Those in a room, mediators first, then by side, the party before their team; the reader is among them. */
export function peopleIn(view: View, room: RoomView): PersonView[] {
  const people = room.seated.map((seat) => view.people[seat]).filter((one) => one !== undefined);
  return people.sort((one, other) => rank(one) - rank(other) || one.person.side.localeCompare(other.person.side) || inTeam(one) - inTeam(other));
}

function rank({ person }: PersonView): number {
  if (person.role === "mediator") return 0;
  if (steers(person)) return 1;
  return person.side === NEUTRAL ? 3 : 2;
}

/** The order of a side's people: who decides, then who speaks, then who helps. */
const TEAM = ["party", "representative", "counsel", "support-person", "interpreter"];

function inTeam({ person }: PersonView): number {
  const at = TEAM.indexOf(person.role);
  return at < 0 ? TEAM.length : at;
}

/** Whether sound and picture flow in the room now. */
export function isLive(room: RoomView): boolean {
  return room.pause === null && !room.resting;
}

/** Who hears the reader now, as the server routes it: those who confirmed the room and whose line is there; and, while
 *  a mediator speaks to all rooms, those in the rooms that hear it. */
export function hearersOf(view: View, room: RoomView): PersonView[] {
  return [...hearersHere(view, room), ...hearersElsewhere(view, room)];
}

function hearersElsewhere(view: View, here: RoomView): PersonView[] {
  const rooms = Object.values(view.rooms).filter((room) => room !== here && room.address?.by === view.you && room.pause === null);
  return rooms.flatMap((room) => peopleIn(view, room).filter(({ confirmed, on_line }) => confirmed && on_line));
}

function hearersHere(view: View, room: RoomView): PersonView[] {
  if (!isLive(room) || !meIn(view).confirmed) return [];
  const me = meIn(view).person;
  const apart = (other: Person) => room.kind === "hold" && !steers(me) && !steers(other); // there one hears mediators alone
  return peopleIn(view, room).filter(({ person, confirmed, on_line }) => person.seat !== view.you && confirmed && on_line && !apart(person));
}

export function kindOf(room: RoomView): RoomKind {
  return room.kind;
}

/** "Private caucus, Side A": the kind, and what the mediator calls it. */
export function roomName({ t }: Pick<Text, "t">, room: RoomView): string {
  const kind = t(`room-${room.kind}`);
  if (room.kind === "joint") return kind;
  if (room.title && room.title !== kind) return t("room-named", { kind, title: room.title });
  return room.side === NEUTRAL ? kind : t("room-named", { kind, title: t(`side-${room.side}`) });
}

/** Who hears in a room of this kind, and what goes further from it: in a caucus, as the session's rule has it. */
export function hearsId(view: View, kind: RoomView["kind"]): string {
  return kind === "caucus" && view.regime === "open" ? "room-hears-caucus-open" : `room-hears-${kind}`;
}

/** "Ana Petrov, Luis Ruiz and the mediator, Mara Lindqvist". */
export function listOfPeople(text: Pick<Text, "t" | "list">, people: readonly PersonView[]): string {
  const names = people.filter(({ person }) => !steers(person)).map(({ person }) => person.name);
  const mediators = people.filter(({ person }) => steers(person)).map(({ person }) => person.name);
  if (mediators.length) names.push(text.t("the-mediators", { count: mediators.length, names: text.list(mediators) }));
  return text.list(names);
}

/** The sides, neutrals left out, that are among these people. */
export function sidesAmong(people: readonly PersonView[]): string[] {
  return [...new Set(people.map(({ person }) => person.side))].filter((side) => side !== NEUTRAL).sort();
}
