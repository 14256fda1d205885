/** What crosses from a room to another, and what a mediator writes down, as a view holds it (session/views/shape.py). No DOM. */
import type { Fields, ItemId, Ms, RoomId, SeatId } from "./protocol";

/** What may cross; an offer or a document will join. */
export type ItemKind = "line" | "note" | "element" | "cleared";

/** An item that its owner marked confidential. */
export interface Marked {
  readonly kind: ItemKind;
  readonly item: ItemId;
}

/** An element of a board, as it would cross or crossed. */
export interface Copied {
  readonly element: ItemId;
  readonly fields: Fields;
}

export interface ReleaseView {
  readonly release: ItemId;
  readonly source: RoomId;
  readonly item: ItemId;
  readonly author: SeatId;
  readonly target: RoomId;
  readonly wording: string;
  readonly approver: SeatId;
  readonly at: Ms;
  readonly approved: boolean;
  readonly kind: ItemKind;
  /** Further elements of the same board that would cross with it. */
  readonly also: readonly ItemId[];
  readonly elements: readonly Copied[];
  /** Nobody had to be asked: the regime counts it as consented, or the mediator owns it. */
  readonly at_once: boolean;
  /** These are the owner's own words. */
  readonly reworded: boolean;
}

export type Ending = "crossed" | "refused" | "given-up" | "edited";

/** A proposal that is not open any more. */
export interface SettledRelease {
  readonly release: ReleaseView;
  readonly how: Ending;
  readonly at: Ms;
  /** The new text's id, then those of the new elements. */
  readonly became: readonly ItemId[];
}

/** What a note of a mediator is about: one of these, or the session. */
export interface About {
  readonly room: RoomId | null;
  readonly person: SeatId | null;
  readonly topic: ItemId | null;
}

export interface PrivateNote extends About {
  readonly note: ItemId;
  readonly text: string;
  readonly at: Ms;
}

/** A note on the pad that all mediators read. */
export interface PadNote extends PrivateNote {
  readonly by: SeatId;
}

export const BREACH_REASONS = ["threat", "child", "mandated-report", "court-order"] as const;
export type BreachReason = (typeof BREACH_REASONS)[number];

/** That a mediator broke confidentiality, for the mediators. */
export interface BreachView {
  readonly by: SeatId;
  readonly reason: BreachReason;
  readonly text: string;
  readonly at: Ms;
}
