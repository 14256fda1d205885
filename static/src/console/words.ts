/** People, sides and rooms of the view in the words that the console's components take. */
import { type Text, useText } from "../i18n";
import type { PersonWords } from "../components/Person";
import type { RoomKind, Side } from "../kinds";
import { wordsOf } from "../people";
import type { PersonView, RoomView, SideId, View } from "../protocol";

const SIGNS: ReadonlySet<string> = new Set(["a", "b", "c", "d"]);

/** The sign of a side; further sides than there are signs stand as neutral, with their name in words. */
export function sideSign(side: SideId): Side {
  return SIGNS.has(side) ? (side as Side) : "n";
}

export function roomKind(room: RoomView | null | undefined): RoomKind {
  return room ? room.kind : "lobby";
}

export interface ConsoleWords {
  person: (person: PersonView) => PersonWords;
  side: (side: SideId) => string;
  /** The joint session, or what a private room is called. */
  room: (room: RoomView) => string;
  /** The same inside a sentence about going or bringing there: "the joint session". */
  into: (room: RoomView) => string;
  names: (people: readonly PersonView[]) => string;
}

export function useConsoleWords(view: View): ConsoleWords {
  return consoleWords(useText(), view);
}

export function consoleWords(text: Text, view: View): ConsoleWords {
  const { t, list } = text;
  const side = (id: SideId) => t(`side-${sideSign(id)}`);
  const named = (room: RoomView) => {
    const kind = t(`room-${room.kind}`);
    return room.title && room.title !== kind ? t(`console-named-${room.kind}`, { title: room.title }) : kind;
  };
  return {
    person: ({ person }) => ({ ...wordsOf(text, view, person), side: sideSign(person.side) }),
    side,
    room: (room) => (room.kind === "joint" ? t("room-joint") : named(room)),
    into: (room) => (room.kind === "joint" ? t("console-into-joint") : t("console-into-room", { room: named(room) })),
    names: (people) => list(people.map(({ person }) => person.name)),
  };
}
