/**
 * The mediator's ledger: what they know, where it comes from, and where each of it may be said now. A function of their own
 * view alone, as room_server/session/views/ledger.py has it; both make the same of the same stories. No DOM.
 */
import type { ItemKind, ReleaseView } from "./crossing";
import type { ItemId, Ms, RoomId, RoomView, SeatId, View } from "./protocol";

export type Tier = "mediator-only" | "consultation" | "caucus" | "joint";

/** Whether an item may be said in a room. */
export type Answer = "here" | "crossed" | "cleared" | "consented" | "asked" | "ask" | "refused";

export interface Entry {
  readonly room: RoomId;
  readonly kind: ItemKind;
  readonly item: ItemId;
  readonly author: SeatId | null;
  /** Empty for an element without words. */
  readonly text: string;
  readonly tier: Tier;
  readonly confidential: boolean;
  /** When it was said; null for what was drawn. */
  readonly at: Ms | null;
}

const TIERS: Readonly<Record<string, Tier>> = { joint: "joint", caucus: "caucus", consultation: "consultation", counsel: "caucus", mediators: "mediator-only", hold: "caucus" };

/** Everything that the reader knows of what was said in rooms, room by room. */
export function ledgerOf(view: View): Entry[] {
  return Object.values(view.rooms).flatMap(ofRoom);
}

/** Whether the item may be said in an open room now. */
export function maySay(view: View, entry: Entry, room: RoomId): Answer {
  if (room === entry.room) return "here";
  const settled = view.settled.filter(({ release }) => isAbout(release, entry) && release.target === room).map(({ how }) => how);
  if (settled.includes("crossed")) return "crossed";
  const pending = Object.values(view.releases).filter((release) => isAbout(release, entry) && release.target === room);
  if (pending.some(({ approved }) => approved)) return "cleared";
  if (view.regime === "open" && !entry.confidential && entry.text.trim()) return "consented";
  if (pending.length) return "asked";
  return settled.at(-1) === "refused" ? "refused" : "ask";
}

function ofRoom(room: RoomView): Entry[] {
  const tier = TIERS[room.kind] ?? "caucus";
  const marks = new Set(room.confidential.map(({ kind, item }) => `${kind} ${item}`));
  const entry = (kind: ItemKind, item: ItemId, author: SeatId | null, text: string, at: Ms | null): Entry => ({
    room: room.room,
    kind,
    item,
    author,
    text,
    tier,
    confidential: marks.has(`${kind} ${item}`),
    at,
  });
  const board = Object.entries(room.board).filter(([, fields]) => fields["isDeleted"] !== true);
  return [
    ...room.lines.map(({ line, by, text, at }) => entry("line", line, by, text, at)),
    ...room.notes.map(({ note, by, text, at }) => entry("note", note, by, text, at)),
    ...board.map(([element, fields]) => entry("element", element, null, typeof fields["text"] === "string" ? fields["text"] : "", null)),
    ...room.cleared.map(({ id, author, wording, at }) => entry("cleared", id, author, wording, at)),
  ];
}

function isAbout(release: ReleaseView, entry: Entry): boolean {
  return release.source === entry.room && release.kind === entry.kind && [release.item, ...release.also].includes(entry.item);
}
