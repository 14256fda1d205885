/** The part of the fold that is about what crosses, what may, and what a mediator writes down. No DOM. */
import type { Copied, Ending, Marked, ReleaseView } from "./crossing";
import type { CrossingEvent } from "./crossingMessages";
import type { ItemId, Ms, RoomView, View } from "./protocol";
import { roomOf, without, withRoom } from "./viewParts";

type Of<Name extends CrossingEvent["t"]> = Extract<CrossingEvent, { t: Name }>;
type Table = { readonly [Name in CrossingEvent["t"]]: (v: View, e: Of<Name>) => View };

export const CROSSING: Table = {
  "note-kept": (v, { note, text, room, at, person, topic }) => ({ ...v, private_notes: [...v.private_notes, { note, text, room, at, person, topic }] }),
  "pad-written": (v, { note, by, text, room, at, person, topic }) => ({ ...v, pad: [...v.pad, { note, by, text, room, at, person, topic }] }),
  "breach-declared": (v, { by, reason, text, at }) => ({ ...v, breaches: [...v.breaches, { by, reason, text, at }] }),
  "release-proposed": (v, e) => {
    const { t: _, ...proposal } = e;
    return { ...v, releases: { ...v.releases, [e.release]: { ...proposal, at_once: e.approved, reworded: false } } };
  },
  "release-reworded": (v, e) => changed(v, e.release, { wording: e.wording, approved: e.approved, at_once: false, reworded: e.approved }),
  "release-answered": (v, e) => (e.approved ? changed(v, e.release, { approved: true, at_once: false }) : settled(v, e.release, "refused", e.at)),
  "release-voided": (v, e) => changed(v, e.release, { approved: false, at_once: false, reworded: false }),
  "release-dropped": (v, e) => settled(v, e.release, e.crossed ? "crossed" : e.edited ? "edited" : "given-up", e.at, e.became),
  "item-released": (v, e) => {
    const room = roomOf(v, e.room);
    const cleared = [...room.cleared, { id: e.item, author: e.author, wording: e.wording, at: e.at }];
    return withRoom(v, e.room, { cleared, board: withElements(room.board, e.elements) });
  },
  "item-marked": (v, e) => {
    const { confidential } = roomOf(v, e.room);
    const others = confidential.filter((one) => one.kind !== e.kind || one.item !== e.item);
    if (!e.confidential) return withRoom(v, e.room, { confidential: others });
    return withRoom(v, e.room, { confidential: withMark(confidential, { kind: e.kind, item: e.item }) });
  },
};

/** Adds a mark, once. */
export function withMark(marks: readonly Marked[], mark: Marked): readonly Marked[] {
  return marks.some((one) => one.kind === mark.kind && one.item === mark.item) ? marks : [...marks, mark];
}

/** Draws elements on a board; ids are people's own words: no object's. */
function withElements(board: RoomView["board"], elements: readonly Copied[]): RoomView["board"] {
  return Object.fromEntries([...Object.entries(board), ...elements.map(({ element, fields }) => [element, fields] as const)]);
}

/** Changes an open proposal; one that the reader was not told of stays unknown. */
function changed(v: View, release: ItemId, now: Partial<ReleaseView>): View {
  const known = v.releases[release];
  return known ? { ...v, releases: { ...v.releases, [release]: { ...known, ...now } } } : v;
}

function settled(v: View, id: ItemId, how: Ending, at: Ms, became: readonly ItemId[] = []): View {
  const release = v.releases[id];
  return release ? { ...v, releases: without(v.releases, id), settled: [...v.settled, { release, how, at, became }] } : v;
}
