/** One's own hand: raised or not, and what the key and the button do with it. */
import { useCallback, useMemo } from "react";
import { useRun, useView } from "../client";
import { announce } from "../components/LiveRegion";
import { useText } from "../i18n";
import { meIn, myRoom } from "../people";
import type { RoomAction } from "../room/useRoomActions";

export interface HandSwitch {
  /** An observer only watches, and in a hold room nothing reaches the others. */
  offered: boolean;
  raised: boolean;
  toggle: () => void;
}

export function useHand(): HandSwitch {
  const view = useView();
  const run = useRun();
  const { t } = useText();
  const room = myRoom(view);
  const raised = room?.floor.hands.some(({ seat }) => seat === view.you) ?? false;
  const offered = room !== null && room.kind !== "hold" && meIn(view).person.role !== "observer";
  const toggle = useCallback(async () => {
    if (!room) return;
    const done = await run(raised ? { t: "lower-hand", seat: view.you } : { t: "raise-hand", room: room.room });
    if (done) announce(t(raised ? "hand-lowered-say" : "hand-raised-say"));
  }, [room, raised, run, view.you, t]);
  return { offered, raised, toggle: useCallback(() => void toggle(), [toggle]) };
}

/** Raising one's hand as an action, where it is offered. */
export function useHandActions(): RoomAction[] {
  const { t } = useText();
  const { offered, raised, toggle } = useHand();
  return useMemo(
    () => (offered ? [{ id: "hand", label: t(raised ? "hand-lower" : "hand-raise"), icon: "raise", key: "h", keys: "H", run: toggle }] : []),
    [offered, raised, toggle, t],
  );
}
