/** Speaking to all rooms as an action, for who cannot hold a button and for small screens: one press begins, one ends. */
import type { Text } from "../i18n";
import type { RoomAction } from "../room/useRoomActions";
import type { AddressSwitch } from "./useAddress";

export function addressActions(t: Text["t"], { offered, speaking, taken, start, stop }: AddressSwitch): RoomAction[] {
  if (!offered || taken) return [];
  return [{ id: "address", label: t(speaking ? "address-stop" : "address-start"), icon: speaking ? "mic" : "megaphone", run: speaking ? stop : start }];
}
