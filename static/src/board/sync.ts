/**
 * Holds the drawing program's scene and the server's board together. No DOM: the scene is a port.
 *
 * 1. commit(): what this person changed since the scene and the board last agreed goes out as patches. Elements that
 *    are still under the pen, the hand or the cursor wait until they are let go.
 * 2. rebase(): what the board says otherwise than the scene is brought into the scene, never as an own step to undo.
 *    What the server refused disappears by the same way.
 * 3. Undo takes back one's own: where another person has changed the field since, theirs stands.
 * 4. Only ids, fields and versions are compared; the scene's elements are opaque.
 */
import type { GlimpseBody, RoomEvent } from "../messages";
import type { Fields, ItemId, Patch, RoomId, SeatId } from "../protocol";
import type { State } from "../store";
import { type Board, elementOf, inOrder, standing, unanswered } from "./elements";
import { type Ghosts, isGhost } from "./ghosts";
import { changes, commandsOf, fieldsOf, POINTS_SKETCHED, same, type SceneElement, thinned } from "./patches";

/** The drawing program. */
export interface Scene {
  /** All elements in painting order, deleted ones too. */
  elements(): readonly SceneElement[];
  /** Those that this person has in hand just now. */
  active(): ReadonlySet<ItemId>;
  /** The one that is being drawn or moved just now. */
  drawing(): SceneElement | null;
  /** Shows these elements; no step of one's own history. */
  show(elements: readonly SceneElement[]): void;
  /** Completes an element with what the program needs; null where it cannot. */
  restore(element: Record<string, unknown>): SceneElement | null;
}

interface Means {
  room: RoomId;
  me: SeatId;
  scene: Scene;
  ghosts: Ghosts;
  mayDraw: boolean;
  state: () => State;
  draw: (patches: readonly Patch[]) => void;
  peek: (body: GlimpseBody) => void;
}

const NO_BOARD: Board = {};

export class BoardSync {
  readonly #means: Means;
  /** The board as it was last brought into the scene, by element. */
  readonly #applied = new Map<ItemId, Fields>();
  /** The scene's own fields and version at that moment: what differs from them was done here. */
  readonly #base = new Map<ItemId, Fields>();
  readonly #versions = new Map<ItemId, number>();
  /** Fields that somebody else wrote after this person did. */
  readonly #foreign = new Map<ItemId, Set<string>>();
  #seen: { told: Board | undefined; pending: State["pending"] | undefined } = { told: undefined, pending: undefined };
  #waiting = false; // something was in hand when the board changed
  #busy = false;

  constructor(means: Means) {
    this.#means = means;
  }

  /** Sends what was changed here. With `undone`, leaves alone what others wrote since. */
  commit(undone = false): void {
    const patches = this.#means.mayDraw ? this.#changed(undone) : [];
    if (patches.length === 0) return;
    for (const { element, fields } of patches) {
      this.#applied.set(element, { ...this.#applied.get(element), ...fields });
      for (const name of Object.keys(fields)) this.#foreign.get(element)?.delete(name);
    }
    this.#alone(() => {
      for (const command of commandsOf(patches)) this.#means.draw(command);
    });
  }

  /** Brings what the server told, and what is unanswered, into the scene. Cheap when nothing changed. */
  rebase(): void {
    if (this.#busy) return;
    const { pending } = this.#means.state();
    const told = this.#told();
    if (told === this.#seen.told && pending === this.#seen.pending && !this.#waiting) return;
    this.commit();
    this.#seen = { told, pending: this.#means.state().pending };
    this.#waiting = false;
    const fresh = this.#outdated(told);
    if (fresh.size > 0) this.#show(fresh);
  }

  /** Shows the sketches of others anew. */
  repaint(): void {
    this.#show(new Map());
  }

  /** An event of this room: remembers whose hand was on a field last, and ends that person's sketch. */
  heard(event: RoomEvent): void {
    if (event.t !== "drawn" || event.room !== this.#means.room || event.by === this.#means.me) return;
    for (const { element, fields } of event.patches) {
      const names = this.#foreign.get(element) ?? new Set();
      for (const name of Object.keys(fields)) names.add(name);
      this.#foreign.set(element, names);
    }
    if (this.#means.ghosts.drop(event.by)) this.repaint();
  }

  /** Shows others the element that is in hand. Text is shown when it is finished, not while it is typed. */
  sketch(): void {
    const element = this.#means.scene.drawing();
    const now = element && element.type !== "text" && !element.isDeleted ? fieldsOf(element) : null;
    if (!element || !now) return;
    const fields = thinned(changes(this.#base.get(element.id), now), POINTS_SKETCHED);
    if (Object.keys(fields).length > 0) this.#means.peek({ t: "sketch", room: this.#means.room, element: element.id, fields });
  }

  #told(): Board {
    return this.#means.state().view?.rooms[this.#means.room]?.board ?? NO_BOARD;
  }

  #changed(undone: boolean): Patch[] {
    const { scene } = this.#means;
    const active = scene.active();
    const patches: Patch[] = [];
    const strange: ItemId[] = [];
    for (const element of scene.elements()) {
      const { id, version } = element;
      if (isGhost(id) || active.has(id) || this.#versions.get(id) === version) continue;
      const now = fieldsOf(element);
      const before = this.#base.get(id);
      if (!now) strange.push(id);
      if (!now || (!before && element.isDeleted)) continue;
      this.#versions.set(id, version);
      this.#base.set(id, now);
      const fields = this.#mine(id, changes(before, now), undone);
      if (Object.keys(fields).length > 0) patches.push({ element: id, fields: thinned(fields) });
    }
    if (strange.length > 0) scene.show(scene.elements().filter(({ id }) => !strange.includes(id)));
    return patches;
  }

  /** Of what an undo changed, that which nobody else has written since; the rest is brought back. */
  #mine(id: ItemId, fields: Fields, undone: boolean): Fields {
    const theirs = this.#foreign.get(id);
    if (!undone || !theirs || !Object.keys(fields).some((name) => theirs.has(name))) return fields;
    this.#applied.delete(id);
    this.#waiting = true;
    return Object.fromEntries(Object.entries(fields).filter(([name]) => !theirs.has(name)));
  }

  /** Elements that stand otherwise on the board than in the scene: undefined for one that does not stand there. */
  #outdated(told: Board): Map<ItemId, Fields | undefined> {
    const mine = unanswered(this.#means.state().pending, this.#means.room);
    const active = this.#means.scene.active();
    const fresh = new Map<ItemId, Fields | undefined>();
    for (const id of new Set([...Object.keys(told), ...Object.keys(mine), ...this.#applied.keys()])) {
      const wanted = standing(told[id], mine[id]);
      const have = this.#applied.get(id);
      if (wanted === have) continue;
      if (active.has(id)) this.#waiting = true;
      else if (wanted && have && same(wanted, have)) this.#applied.set(id, wanted);
      else fresh.set(id, wanted);
    }
    return fresh;
  }

  #show(fresh: ReadonlyMap<ItemId, Fields | undefined>): void {
    const { scene, ghosts } = this.#means;
    const present = new Map(scene.elements().filter(({ id }) => !isGhost(id)).map((element) => [element.id, element]));
    for (const [id, fields] of fresh) {
      const version = (present.get(id)?.version ?? 0) + 1;
      const element = fields && this.#restored(id, fields, version);
      if (fields) this.#applied.set(id, fields);
      else this.#applied.delete(id);
      if (element) present.set(id, element);
      else present.delete(id);
    }
    const shades = ghosts.elements((id) => this.#told()[id]).flatMap((raw) => scene.restore(raw) ?? []);
    this.#alone(() => scene.show([...inOrder([...present.values()]), ...shades]));
    this.#agree(new Set(fresh.keys()));
  }

  #restored(id: ItemId, fields: Fields, version: number): SceneElement | null {
    const raw = elementOf(id, fields, version);
    return raw && this.#means.scene.restore(raw);
  }

  /** Remembers how the scene holds what it was just shown. Where only the painting order was mended, that is no change of mine. */
  #agree(fresh: ReadonlySet<ItemId>): void {
    const active = this.#means.scene.active();
    for (const element of this.#means.scene.elements()) {
      const { id, version } = element;
      if (isGhost(id) || this.#versions.get(id) === version || (active.has(id) && !fresh.has(id))) continue;
      const now = fieldsOf(element);
      const before = this.#base.get(id);
      if (!now) continue;
      if (!fresh.has(id) && (!before || Object.keys(changes(before, now)).some((name) => name !== "index"))) continue;
      this.#versions.set(id, version);
      this.#base.set(id, now);
    }
    for (const id of fresh) if (!this.#applied.has(id)) this.#forget(id);
  }

  #forget(id: ItemId): void {
    this.#base.delete(id);
    this.#versions.delete(id);
    this.#foreign.delete(id);
  }

  /** Runs something whose own echo must not start another round. */
  #alone(act: () => void): void {
    const before = this.#busy;
    this.#busy = true;
    try {
      act();
    } finally {
      this.#busy = before;
    }
  }
}
