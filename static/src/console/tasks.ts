/** What the mediator is doing beside the board: one dialog at a time, and what it is about. */
import type { ItemKind } from "../crossing";
import type { ItemId, RoomId, SeatId } from "../protocol";
import type { Staged } from "./moving";

export type Task =
  | { readonly kind: "move"; readonly staged: Staged }
  | { readonly kind: "hold" | "decline" | "write" | "answer" | "remove" | "quality" | "distress" | "keep-apart"; readonly seat: SeatId }
  | { readonly kind: "wait"; readonly seats: readonly SeatId[]; readonly name: string }
  | { readonly kind: "catch-up"; readonly seat: SeatId; readonly room: RoomId }
  | { readonly kind: "break"; readonly room: RoomId | null; readonly request: SeatId | null }
  | { readonly kind: "announce" | "open-room" }
  | { readonly kind: "rename-room"; readonly room: RoomId }
  | { readonly kind: "breach" }
  | ShareTask
  | { readonly kind: "agenda-item"; readonly item: ItemId | null }
  | { readonly kind: "agenda-note"; readonly item: ItemId }
  | { readonly kind: "closing" | "adjourn" | "reconvene" };

/** What would be shared: an item, or several elements of one board. `target`: where, at first. */
export interface ShareTask {
  readonly kind: "share";
  readonly source: RoomId;
  readonly itemKind: ItemKind;
  readonly items: readonly ItemId[];
  /** The words as they were said; "" for a drawing. */
  readonly text: string;
  readonly target?: RoomId;
}

/** Opens a task; undefined closes the open one. */
export type SetTask = (task: Task | undefined) => void;
