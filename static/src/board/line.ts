/**
 * Carries a canvas's doings to the session and the session's news to the canvas, at a measured pace.
 *
 * Drawing is kept when the hand is lifted, at most every 150 ms (the server takes 20 commands a second of a seat); a
 * pointer goes out 25 times a second at most, a stroke in progress 20 times.
 */
import type { SocketId, ExcalidrawImperativeAPI } from "@excalidraw/excalidraw/types";
import type { Client } from "../client";
import type { Patch, RoomId, View } from "../protocol";
import { Ghosts } from "./ghosts";
import { Pace } from "./pace";
import { type Hand, onlyOurTools, sceneOf } from "./scene";
import { barredFrom } from "./barred";
import { BoardSync } from "./sync";

const COMMIT_EVERY = 150; // ms
const POINTER_EVERY = 40; // ms
const SKETCH_EVERY = 50; // ms
const REPAINT_EVERY = 30; // ms

interface Means {
  api: ExcalidrawImperativeAPI;
  room: RoomId;
  client: Client;
  mayDraw: boolean;
  draw: (patches: readonly Patch[]) => void;
  /** Whether somebody else is drawing just now. */
  onSketches: (any: boolean) => void;
}

export class BoardLine {
  readonly #means: Means;
  readonly #hand: Hand = { down: false };
  readonly #ghosts: Ghosts;
  readonly #sync: BoardSync;
  readonly #stops: (() => void)[];
  readonly #commit = new Pace(COMMIT_EVERY, () => this.#keep());
  readonly #sketch = new Pace(SKETCH_EVERY, () => this.#sync.sketch());
  readonly #pointer = new Pace(POINTER_EVERY, () => this.#point());
  readonly #repaint = new Pace(REPAINT_EVERY, () => this.#paint());
  #at: { x: number; y: number } | null = null;
  #expiry: ReturnType<typeof setTimeout> | undefined;
  #seen: View | null = null;

  constructor(means: Means) {
    this.#means = means;
    const { api, room, draw, client, mayDraw } = means;
    const { store, connection } = client;
    this.#ghosts = new Ghosts(room);
    this.#sync = new BoardSync({
      room,
      me: connection.seat,
      scene: sceneOf(api, this.#hand),
      ghosts: this.#ghosts,
      mayDraw,
      state: store.get,
      draw,
      peek: (body) => connection.peek(body),
    });
    this.#stops = [
      store.subscribe(() => this.#told()),
      connection.on("event", (event) => this.#sync.heard(event)),
      connection.on("glimpse", (by, body) => {
        if (this.#ghosts.take(by, body, Date.now())) this.#repaint.soon();
      }),
    ];
    this.#told();
    api.scrollToContent(undefined, { fitToContent: true, animate: false });
    api.history.clear();
  }

  /** Something on the canvas changed: by this hand, or by what was shown to it. */
  changed(): void {
    onlyOurTools(this.#means.api);
    if (!this.#means.mayDraw) return;
    this.#commit.soon();
    this.#sketch.soon();
  }

  /** The pointer is here, in board units. */
  pointed(x: number, y: number, down: boolean): void {
    const lifted = this.#hand.down && !down;
    this.#hand.down = down;
    this.#at = { x, y };
    if (!this.#means.mayDraw) return;
    this.#pointer.soon();
    if (down) this.#sketch.soon();
    if (lifted) this.#commit.soon();
  }

  /** The pointer has left the board. */
  pointAway(): void {
    this.#at = null;
    if (this.#means.mayDraw) this.#pointer.soon();
  }

  /** Undo or redo is about to be carried out: what it changes is known right after it. */
  undoing(): void {
    if (!this.#means.mayDraw) return;
    this.#sync.commit();
    setTimeout(() => {
      this.#sync.commit(true);
      this.#sync.rebase();
    }, 0);
  }

  /** Keeps what is finished, and lets go of everything. */
  close(): void {
    for (const stop of this.#stops) stop();
    for (const pace of [this.#commit, this.#sketch, this.#pointer, this.#repaint]) pace.stop();
    clearTimeout(this.#expiry);
    const { client, room } = this.#means;
    const view = client.store.get().view;
    if (!this.#means.mayDraw || !view || barredFrom(view, room)) return; // moved or barred meanwhile: nothing goes along
    this.#hand.down = false;
    this.#sync.commit();
    client.connection.peek({ t: "pointer", room, x: null, y: null });
  }

  #keep(): void {
    if (!this.#means.mayDraw) return;
    this.#sync.commit();
    this.#sync.rebase(); // what came in meanwhile for what was in hand
  }

  #told(): void {
    this.#sync.rebase();
    const { view } = this.#means.client.store.get();
    if (view === this.#seen) return;
    this.#seen = view;
    const here = (view?.rooms[this.#means.room]?.seated ?? []).filter((seat) => view?.people[seat]?.on_line !== false);
    this.#ghosts.keepOnly(new Set(here));
    this.#repaint.soon();
  }

  #point(): void {
    const { client, room } = this.#means;
    client.connection.peek({ t: "pointer", room, x: this.#at?.x ?? null, y: this.#at?.y ?? null });
  }

  /** Shows others' sketches and pointers, with names and sides. */
  #paint(): void {
    const { api, client } = this.#means;
    const people = client.store.get().view?.people ?? {};
    const collaborators = new Map(
      [...this.#ghosts.pointers].map(([seat, { x, y }]) => {
        const person = people[seat]?.person;
        const username = [person?.name, person?.side_name].filter(Boolean).join(", ");
        return [seat as SocketId, { id: seat, username, pointer: { x, y, tool: "pointer" as const }, button: "up" as const }];
      }),
    );
    this.#sync.repaint();
    api.updateScene({ collaborators });
    this.#means.onSketches(this.#ghosts.nextEnd !== null);
    this.#waitForEnd();
  }

  #waitForEnd(): void {
    clearTimeout(this.#expiry);
    const end = this.#ghosts.nextEnd;
    if (end === null) return;
    this.#expiry = setTimeout(() => {
      if (this.#ghosts.expire(Date.now())) this.#repaint.soon();
      else this.#waitForEnd();
    }, Math.max(0, end - Date.now()) + 1);
  }
}
