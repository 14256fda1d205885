/** The few nouns that every component shares. */

/** A room's kind gives it its icon, its colour and its walls. */
export type RoomKind = "joint" | "caucus" | "consultation" | "counsel" | "mediators" | "hold" | "lobby";

/** A side is a letter with a shape; "n" is neutral (mediators, observers, experts). */
export type Side = "a" | "b" | "c" | "d" | "n";

/** How loud a piece of news is. */
export type Tone = "plain" | "ok" | "warn" | "danger" | "room";

/** Private rooms have walls; a consultation, which the mediator cannot hear, has two. */
export function wallsOf(kind: RoomKind): "single" | "double" | undefined {
  if (kind === "joint" || kind === "lobby") return undefined;
  return kind === "consultation" ? "double" : "single";
}

/** Joins class names and leaves out what is not set. */
export function names(...parts: (string | false | null | undefined)[]): string {
  return parts.filter(Boolean).join(" ");
}
