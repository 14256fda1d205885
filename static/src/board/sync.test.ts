/** Two drawing programs and a server between them, without any of the three. */
import { expect, test } from "vitest";
import type { GlimpseBody } from "../messages";
import type { Fields, ItemId, Patch } from "../protocol";
import { Store } from "../store";
import { emptyView, tell } from "../fold";
import { Ghosts, isGhost, SKETCH_STANDS } from "./ghosts";
import type { SceneElement } from "./patches";
import { BoardSync, type Scene } from "./sync";

type Loose = SceneElement & Record<string, unknown>;

class Paper implements Scene {
  list: Loose[] = [];
  held = new Set<ItemId>();
  shown = 0;
  elements = () => this.list;
  active = () => this.held;
  drawing = () => this.list.find(({ id }) => this.held.has(id)) ?? null;
  show = (elements: readonly SceneElement[]) => {
    this.shown += 1;
    this.list = [...(elements as Loose[])];
  };
  restore = (element: Record<string, unknown>) => element as unknown as Loose;

  put(id: ItemId, more: Record<string, unknown> = {}) {
    const known = this.list.find((one) => one.id === id);
    const next = { type: "rectangle", x: 0, isDeleted: false, ...known, ...more, id, version: (known?.version ?? 0) + 1 } as Loose;
    this.list = [...this.list.filter((one) => one.id !== id), next];
  }

  at(id: ItemId): Fields | undefined {
    return this.list.find((one) => one.id === id) as unknown as Fields | undefined;
  }
}

function desk(mayDraw = true) {
  const view = { ...emptyView("s-me"), rooms: { joint: { ...tell(emptyView("s-me"), { t: "room-rested", at: 0, room: "joint" }).rooms.joint } } };
  const store = new Store({ view: view as never, line: { state: "open" } });
  const paper = new Paper();
  const ghosts = new Ghosts("joint");
  const sent: Patch[][] = [];
  const peeks: GlimpseBody[] = [];
  const draw = (patches: readonly Patch[]) => {
    sent.push([...patches]);
    store.queue({ id: String(sent.length), at: 0, unsaved: false, told: false, command: { t: "draw", room: "joint", patches } });
  };
  const sync = new BoardSync({ room: "joint", me: "s-me", scene: paper, ghosts, mayDraw, state: store.get, draw, peek: (body) => peeks.push(body) });
  store.subscribe(() => sync.rebase());
  let ordinal = 0;
  const told = (by: string, element: ItemId, fields: Fields) => {
    const event = { t: "drawn" as const, at: 0, room: "joint", by, patches: [{ element, fields }] };
    store.told(event, (ordinal += 1));
    sync.heard(event);
  };
  return { store, paper, ghosts, sent, peeks, sync, told };
}

test("what is drawn here goes out once it is let go, and once only", () => {
  const { paper, sent, sync, told, store } = desk();
  paper.put("e1");
  paper.held.add("e1");
  sync.commit();
  expect(sent).toEqual([]);
  paper.held.clear();
  sync.commit();
  sync.commit();
  expect(sent).toEqual([[{ element: "e1", fields: { type: "rectangle", x: 0, isDeleted: false } }]]);
  told("s-me", "e1", { type: "rectangle", x: 0, isDeleted: false });
  store.settle("1");
  sync.commit();
  expect(sent).toHaveLength(1);
  expect(paper.shown).toBe(0);
});

test("what others draw appears, and is not sent back", () => {
  const { paper, sent, sync, told } = desk();
  told("s-ben", "e9", { type: "ellipse", x: 5 });
  expect(paper.at("e9")).toMatchObject({ type: "ellipse", x: 5 });
  sync.commit();
  expect(sent).toEqual([]);
});

test("my unanswered field stands over theirs until the answer; their other fields come in", () => {
  const { paper, sync, told, store } = desk();
  told("s-ben", "e1", { type: "rectangle", x: 0, y: 0, isDeleted: false });
  paper.put("e1", { x: 10 });
  sync.commit();
  told("s-ben", "e1", { x: 99, y: 7 });
  expect(paper.at("e1")).toMatchObject({ x: 10, y: 7 });
  told("s-me", "e1", { x: 10 });
  store.settle("1");
  expect(paper.at("e1")).toMatchObject({ x: 10, y: 7 });
});

test("what the server refused disappears again, a change and a new element", () => {
  const { paper, sync, told, store } = desk();
  told("s-ben", "e1", { type: "rectangle", x: 0, isDeleted: false });
  paper.put("e1", { x: 10 });
  paper.put("e2");
  sync.commit();
  store.settle("1");
  expect(paper.at("e1")).toMatchObject({ x: 0 });
  expect(paper.at("e2")).toBeUndefined();
  sync.commit();
  expect(paper.at("e1")).toMatchObject({ x: 0 });
});

test("what is in hand is left alone, and takes in the others' changes when it is let go", () => {
  const { paper, sent, sync, told } = desk();
  told("s-ben", "e1", { type: "rectangle", x: 0, y: 0, isDeleted: false });
  paper.held.add("e1");
  paper.put("e1", { x: 10 });
  told("s-ben", "e1", { y: 5 });
  expect(paper.at("e1")).toMatchObject({ x: 10, y: 0 });
  paper.held.clear();
  sync.commit();
  sync.rebase();
  expect(sent).toEqual([[{ element: "e1", fields: { x: 10 } }]]);
  expect(paper.at("e1")).toMatchObject({ x: 10, y: 5 });
});

test("undo takes back one's own, and leaves what another has written since", () => {
  const { paper, sent, sync, told, store } = desk();
  told("s-me", "e1", { type: "rectangle", x: 0, y: 0, isDeleted: false });
  paper.put("e1", { x: 10, y: 10 });
  sync.commit();
  told("s-me", "e1", { x: 10, y: 10 });
  store.settle("1");
  told("s-ben", "e1", { x: 50 });
  paper.put("e1", { x: 0, y: 0 });
  sync.commit(true);
  sync.rebase();
  expect(sent.at(-1)).toEqual([{ element: "e1", fields: { y: 0 } }]);
  expect(paper.at("e1")).toMatchObject({ x: 50, y: 0 });
});

test("a kind that the board does not hold is taken off again", () => {
  const { paper, sent, sync } = desk();
  paper.put("f1", { type: "frame" });
  sync.commit();
  expect(paper.at("f1")).toBeUndefined();
  expect(sent).toEqual([]);
});

test("whoever may only look sends nothing", () => {
  const { paper, sent, sync } = desk(false);
  paper.put("e1");
  sync.commit();
  expect(sent).toEqual([]);
});

test("a stroke in progress is shown to others, a text is not", () => {
  const { paper, peeks, sync } = desk();
  paper.put("e1", { type: "freedraw", points: [[0, 0], [1, 1]] });
  paper.held.add("e1");
  sync.sketch();
  expect(peeks).toEqual([{ t: "sketch", room: "joint", element: "e1", fields: { type: "freedraw", x: 0, isDeleted: false, points: [[0, 0], [1, 1]] } }]);
  paper.put("e1", { type: "text", text: "secret" });
  sync.sketch();
  expect(peeks).toHaveLength(1);
});

test("another's sketch is faint and untouchable, goes when it is kept, and after 3 s", () => {
  const { paper, ghosts, sent, sync, told } = desk();
  const shades = () => paper.list.filter(({ id }) => isGhost(id));
  ghosts.take("s-ben", { t: "sketch", room: "joint", element: "e1", fields: { type: "rectangle", x: 3 } }, 0);
  sync.repaint();
  expect(shades()).toMatchObject([{ x: 3, opacity: 40, locked: true }]);
  sync.commit();
  expect(sent).toEqual([]);
  told("s-ben", "e1", { type: "rectangle", x: 3, isDeleted: false });
  expect(shades()).toEqual([]);
  expect(paper.at("e1")).toMatchObject({ x: 3 });
  ghosts.take("s-ben", { t: "sketch", room: "joint", element: "e1", fields: { x: 8 } }, 0);
  sync.repaint();
  expect(shades()).toMatchObject([{ type: "rectangle", x: 8 }]);
  expect(ghosts.nextEnd).toBe(SKETCH_STANDS);
  expect(ghosts.expire(SKETCH_STANDS - 1)).toBe(false);
  expect(ghosts.expire(SKETCH_STANDS)).toBe(true);
  sync.repaint();
  expect(shades()).toEqual([]);
});

test("glimpses of another room are not taken, and pointers go with their people", () => {
  const ghosts = new Ghosts("joint");
  expect(ghosts.take("s-ben", { t: "pointer", room: "r-1", x: 1, y: 1 }, 0)).toBeNull();
  expect(ghosts.take("s-ben", { t: "devices", microphone: true, camera: true }, 0)).toBeNull();
  expect(ghosts.take("s-ben", { t: "pointer", room: "joint", x: 1, y: 2 }, 0)).toBe("pointer");
  expect(ghosts.take("s-ana", { t: "pointer", room: "joint", x: 3, y: 4 }, 0)).toBe("pointer");
  ghosts.take("s-ana", { t: "pointer", room: "joint", x: null, y: null }, 0);
  expect([...ghosts.pointers]).toEqual([["s-ben", { x: 1, y: 2 }]]);
  ghosts.keepOnly(new Set());
  expect(ghosts.pointers.size).toBe(0);
});
