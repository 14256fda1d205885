/** Commands and events about what crosses and what mediators write down (room_server/wire/PROTOCOL.md). No DOM. */
import type { About, BreachReason, Copied, ItemKind } from "./crossing";
import type { ItemId, Ms, RoomId, SeatId } from "./protocol";

type T<Name extends string, More> = { readonly t: Name } & Readonly<More>;
type E<Name extends string, More> = T<Name, { at: Ms } & More>;

export type CrossingCommand =
  | T<"keep-note", { text: string } & About>
  | T<"write-on-pad", { text: string } & About>
  | T<"propose-release", { source: RoomId; item: ItemId; wording: string; target: RoomId; kind: ItemKind; also: readonly ItemId[] }>
  | T<"reword-release", { release: ItemId; was: string; wording: string }>
  | T<"answer-release", { release: ItemId; wording: string; approve: boolean }>
  | T<"release-item", { release: ItemId; wording: string }>
  | T<"drop-release", { release: ItemId }>
  | T<"mark-confidential", { source: RoomId; kind: ItemKind; item: ItemId; confidential: boolean }>;

export type CrossingEvent =
  | E<"note-kept", { note: ItemId; by: SeatId; text: string } & About>
  | E<"pad-written", { note: ItemId; by: SeatId; text: string } & About>
  | E<"breach-declared", { by: SeatId; reason: BreachReason; text: string }>
  | E<
      "release-proposed",
      {
        release: ItemId;
        source: RoomId;
        item: ItemId;
        author: SeatId;
        target: RoomId;
        wording: string;
        approver: SeatId;
        kind: ItemKind;
        also: readonly ItemId[];
        elements: readonly Copied[];
        approved: boolean;
      }
    >
  | E<"release-reworded", { release: ItemId; wording: string; approved: boolean }>
  | E<"release-answered", { release: ItemId; approved: boolean }>
  | E<"release-voided", { release: ItemId }>
  | E<"release-dropped", { release: ItemId; crossed: boolean; edited: boolean; became: readonly ItemId[] }>
  | E<"item-released", { item: ItemId; room: RoomId; author: SeatId | null; wording: string; elements: readonly Copied[] }>
  | E<"item-marked", { room: RoomId; kind: ItemKind; item: ItemId; confidential: boolean }>;
