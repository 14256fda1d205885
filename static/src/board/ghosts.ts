/**
 * What others show while they draw: one element a person, faint, and where each points. Ephemeral. No DOM.
 *
 * A sketch stands until that person's drawing is kept, or until 3 s have passed without news of it.
 */
import type { GlimpseBody } from "../messages";
import type { Fields, ItemId, Ms, RoomId, SeatId } from "../protocol";
import { elementOf } from "./elements";

export const SKETCH_STANDS = 3000; // ms
const FAINT = 40; // percent of opacity
/** No element of the board begins so: the server's ids and Excalidraw's have no space. */
const MARK = "sketch of ";

interface Sketch {
  readonly element: ItemId;
  readonly fields: Fields;
  readonly until: Ms;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export function isGhost(id: ItemId): boolean {
  return id.startsWith(MARK);
}

export class Ghosts {
  readonly #room: RoomId;
  readonly #sketches = new Map<SeatId, Sketch>();
  readonly #pointers = new Map<SeatId, Point>();
  #count = 0;

  constructor(room: RoomId) {
    this.#room = room;
  }

  /** Where others point now. */
  get pointers(): ReadonlyMap<SeatId, Point> {
    return this.#pointers;
  }

  /** Takes a glimpse; tells what of it changed here. */
  take(by: SeatId, body: GlimpseBody, now: Ms): "sketch" | "pointer" | null {
    if ((body.t !== "sketch" && body.t !== "pointer") || body.room !== this.#room) return null;
    if (body.t === "sketch") {
      this.#sketches.set(by, { element: body.element, fields: body.fields, until: now + SKETCH_STANDS });
      return "sketch";
    }
    if (body.x === null || body.y === null) this.#pointers.delete(by);
    else this.#pointers.set(by, { x: body.x, y: body.y });
    return "pointer";
  }

  /** What that person drew is kept now, or they left: their sketch has done its work. */
  drop(by: SeatId): boolean {
    return this.#sketches.delete(by);
  }

  /** Forgets people who are not here any more. */
  keepOnly(here: ReadonlySet<SeatId>): void {
    for (const seat of this.#sketches.keys()) if (!here.has(seat)) this.#sketches.delete(seat);
    for (const seat of this.#pointers.keys()) if (!here.has(seat)) this.#pointers.delete(seat);
  }

  /** Lets go of sketches whose time is over; tells whether there were any. */
  expire(now: Ms): boolean {
    let any = false;
    for (const [seat, { until }] of this.#sketches) if (until <= now) any = this.#sketches.delete(seat) || any;
    return any;
  }

  /** When the next sketch is over; null for none. */
  get nextEnd(): Ms | null {
    const ends = [...this.#sketches.values()].map(({ until }) => until);
    return ends.length ? Math.min(...ends) : null;
  }

  /** The sketches as elements that cannot be picked up, painted over what the board tells of the same element. */
  elements(told: (id: ItemId) => Fields | undefined): Record<string, unknown>[] {
    const shown: Record<string, unknown>[] = [];
    for (const [seat, { element, fields }] of this.#sketches) {
      const loose = { locked: true, isDeleted: false, groupIds: [], boundElements: [], containerId: null, startBinding: null, endBinding: null, index: null };
      const ghost = elementOf(`${MARK}${seat}`, { ...told(element), ...fields, ...loose }, ++this.#count);
      if (ghost) shown.push({ ...ghost, opacity: (Number(ghost.opacity) * FAINT) / 100 });
    }
    return shown;
  }
}
