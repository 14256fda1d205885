/** Whether this seat may draw on a room's board, as the server would answer; the server decides in any case. No DOM. */
import type { RoomId, View } from "../protocol";

/** Why one may only look; null where one may draw. */
export type Barred = "observer" | "view-only" | "elsewhere" | "over" | null;

export function barredFrom(view: View, room: RoomId): Barred {
  const me = view.people[view.you];
  if (view.over) return "over";
  if (!me || me.room !== room) return "elsewhere";
  if (me.person.role === "observer") return "observer";
  return me.may_draw ? null : "view-only";
}
