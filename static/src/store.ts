/**
 * What this page knows of its session: the view that the server told, and the state of the line. No DOM, no React.
 *
 * 1. The view changes only by what the server said (fold.ts). Nothing is shown as done before the server said so.
 * 2. Each state is a new object; an unchanged part stays the same object, so that a reader sees by identity what changed.
 * 3. Drafts live here, in memory alone: they outlive panels, moves and lost lines, and nothing of them is on disk.
 */
import { tell } from "./fold";
import type { Command, GlimpseBody, RoomEvent } from "./messages";
import { Observable } from "./observable";
import type { Ms, Quality, QualityFigures, SeatId, View } from "./protocol";
import { withTold } from "./told";

/** Why the line is not open, and what can be done. */
export type Line =
  | { readonly state: "connecting" }
  | { readonly state: "open" }
  /** The next try is at this time by this device's clock; null: a try is under way. */
  | { readonly state: "lost"; readonly since: Ms; readonly nextTry: Ms | null }
  /** The seat is open in a newer tab or on another device. */
  | { readonly state: "replaced" }
  | { readonly state: "removed" }
  /** The cookie is not valid any more: the link has to be opened again. */
  | { readonly state: "signed-out" }
  /** This page closed the line itself: the person left. */
  | { readonly state: "closed" };

/** A command that the server has not answered yet. */
export interface Pending {
  readonly id: string;
  readonly command: Command;
  readonly at: Ms;
  /** The server took it and goes on trying to keep it. */
  readonly unsaved: boolean;
  /** Its words stand in the view already: only the answer is still to come. */
  readonly told: boolean;
}

export interface Devices {
  readonly microphone: boolean;
  readonly camera: boolean;
}

export interface State {
  readonly view: View | null;
  /** The reader's ordinal of the last event in the view. */
  readonly ordinal: number;
  readonly line: Line;
  readonly pending: readonly Pending[];
  /** Whose microphone and camera are on, as their browsers say. Whoever is not named has not said it. */
  readonly devices: Readonly<Record<SeatId, Devices>>;
  /** How well people's lines carry, as their browsers say; and for mediators in the same room, in figures. */
  readonly quality: Readonly<Record<SeatId, Quality>>;
  readonly figures: Readonly<Record<SeatId, QualityFigures>>;
  /** Words not sent yet, by the place where they were typed ("chat joint"). */
  readonly drafts: Readonly<Record<string, string>>;
  /** The server's clock minus this device's, in milliseconds. */
  readonly skew: number;
}

const NOTHING: State = { view: null, ordinal: 0, line: { state: "connecting" }, pending: [], devices: {}, quality: {}, figures: {}, drafts: {}, skew: 0 };

export class Store extends Observable<State> {
  constructor(first: Partial<State> = {}) {
    super({ ...NOTHING, ...first });
  }

  /** Takes a whole view. What was shown ephemerally before belongs to another time. */
  show(view: View, ordinal: number): void {
    const { view: before, pending } = this.get();
    this.change({ view, ordinal, pending: withTold(pending, before, view), devices: {}, quality: {}, figures: {} });
  }

  /** Folds one event in. False when it does not follow on what is held: a fresh view is needed. */
  told(event: RoomEvent, ordinal: number): boolean {
    const { view, ordinal: held, pending } = this.get();
    if (ordinal <= held) return true; // told twice: after a resume
    if (!view || ordinal !== held + 1) return false;
    const next = tell(view, event);
    this.change({ view: next, ordinal, pending: withTold(pending, view, next) });
    return true;
  }

  glimpse(by: SeatId, body: GlimpseBody): void {
    const { devices, quality, figures } = this.get();
    if (body.t === "devices") {
      const { [by]: old } = devices;
      const { microphone, camera } = body;
      if (old?.microphone !== microphone || old.camera !== camera) this.change({ devices: { ...devices, [by]: { microphone, camera } } });
    } else if (body.t === "quality" && quality[by] !== body.word) this.change({ quality: { ...quality, [by]: body.word } });
    else if (body.t === "quality-figures") {
      const { t: _, ...measured } = body;
      this.change({ figures: { ...figures, [by]: measured } });
    } // pointers and sketches belong to the board, which listens for itself
  }

  draft(place: string, text: string): void {
    const { [place]: _, ...others } = this.get().drafts;
    this.change({ drafts: text ? { ...others, [place]: text } : others });
  }

  queue(pending: Pending): void {
    this.change({ pending: [...this.get().pending, pending] });
  }

  unsaved(id: string): void {
    this.change({ pending: this.get().pending.map((one) => (one.id === id ? { ...one, unsaved: true } : one)) });
  }

  settle(id: string): void {
    this.change({ pending: this.get().pending.filter((one) => one.id !== id) });
  }
}
