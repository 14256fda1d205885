/** That a mediator is heard in all rooms: a banner in each of them, and for the mediator who speaks, which rooms hear it. */
import { useEffect } from "react";
import { useView } from "../client";
import { announce } from "../components/LiveRegion";
import { Notice } from "../components/Notice";
import { useText } from "../i18n";
import { nameOf, roomName } from "../people";
import type { RoomView } from "../protocol";
import { roomsAddressed } from "./useAddress";

export function AddressNotice({ room }: { room: RoomView }) {
  const text = useText();
  const { t, list } = text;
  const view = useView();
  const mine = roomsAddressed(view).some(({ address }) => address?.by === view.you);
  const by = room.pause === null ? room.address?.by : undefined; // a break stays quiet
  const words = mine ? t("address-you") : by ? t("address-banner", { name: nameOf(view, by) }) : "";
  useEffect(() => {
    if (!words) return undefined;
    announce(words);
    return () => announce(t("address-over"));
  }, [words, t]);
  if (!words) return null;
  return (
    <Notice tone="room" icon={mine ? "mic" : "ear"} title={words}>
      {mine ? t("address-heard-in", { rooms: list(roomsAddressed(view).map((one) => roomName(text, one))) }) : t(by && room.seated.includes(by) ? "address-here" : "address-one-way")}
    </Notice>
  );
}
