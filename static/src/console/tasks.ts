/** What the mediator is doing beside the board: one dialog at a time, and what it is about. */
import type { ItemId, RoomId, SeatId } from "../protocol";
import type { Staged } from "./moving";

export type Task =
  | { readonly kind: "move"; readonly staged: Staged }
  | { readonly kind: "hold" | "decline" | "write" | "answer" | "remove" | "quality"; readonly seat: SeatId }
  | { readonly kind: "catch-up"; readonly seat: SeatId; readonly room: RoomId }
  | { readonly kind: "break"; readonly room: RoomId | null; readonly request: SeatId | null }
  | { readonly kind: "announce" }
  | { readonly kind: "share"; readonly source: RoomId; readonly item: ItemId; readonly text: string }
  | { readonly kind: "agenda-item"; readonly item: ItemId | null }
  | { readonly kind: "agenda-note"; readonly item: ItemId }
  | { readonly kind: "closing" };

/** Opens a task; undefined closes the open one. */
export type SetTask = (task: Task | undefined) => void;
