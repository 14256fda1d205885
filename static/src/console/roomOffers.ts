/** What the mediator can do with one room, beside bringing people into it. */
import type { RoomView, View } from "../protocol";
import { type Offer, type Speech } from "./offers";
import type { Acts } from "./useActs";

export function roomOffers({ t }: Speech, view: View, room: RoomView, acts: Acts): Offer[] {
  const empty = !room.seated.length;
  const joint = room.kind === "joint";
  const pause: Offer = room.pause
    ? { id: "end-break", label: t("console-end-break"), icon: "break", run: () => void acts.run({ t: "end-break", room: room.room }) }
    : { id: "break", label: t("console-break-here"), icon: "break", unavailable: empty, run: () => acts.open({ kind: "break", room: room.room, request: null }) };
  if (joint) {
    const keep = () => void acts.run({ t: "keep-joint-open", open: !view.kept_open });
    return [pause, { id: "keep", label: t(view.kept_open ? "console-rest-again" : "console-keep-open"), icon: "joint", note: t("console-keep-open-note"), run: keep }];
  }
  return [
    pause,
    { id: "rename", label: t("console-rename-room"), icon: "pen", run: () => acts.open({ kind: "rename-room", room: room.room }) },
    { id: "close", label: t("console-close-room"), icon: "close", unavailable: !empty, note: empty ? undefined : t("console-close-room-not"), run: () => void acts.run({ t: "close-room", room: room.room }) },
  ];
}

/** Going in oneself: a consultation is entered by knocking alone. */
export function doorOffers({ t }: Speech, view: View, room: RoomView, acts: Acts): Offer[] {
  if (room.seated.includes(view.you)) return [];
  if (room.kind !== "consultation") return [{ id: "go", label: t("console-go-in"), icon: "door", run: () => acts.goIn(room.room) }];
  const knocking = room.knocks.some(({ person }) => person.seat === view.you);
  const run = () => void acts.run({ t: knocking ? "withdraw-knock" : "knock", room: room.room, seat: view.you });
  return [{ id: "knock", label: t(knocking ? "console-knock-back" : "console-knock"), icon: "door", unavailable: !room.seated.length, run }];
}
