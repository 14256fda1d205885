/** Where one is, with whom, who hears one, and that nothing is recorded. Focus comes here after a move. */
import type { Ref } from "react";
import { useView } from "../client";
import { Pill } from "../components/Pill";
import { RoomBanner } from "../components/RoomBanner";
import { type Text, useText } from "../i18n";
import { hearersOf, listOfPeople, peopleIn, roomName, sidesAmong } from "../people";
import { type RoomView, steers, type View } from "../protocol";

const MOST_NAMES = 6;

/** "With Luis Ruiz and the mediator, Mara Lindqvist"; many people in the joint session are said by sides. */
export function companyInWords(text: Pick<Text, "t" | "list">, view: View, room: RoomView): string {
  const { t, list } = text;
  const others = peopleIn(view, room).filter(({ person }) => person.seat !== view.you);
  if (!others.length) return t("banner-alone");
  if (room.kind === "joint" && others.length > MOST_NAMES) {
    const mediators = others.filter(({ person }) => steers(person)).map(({ person }) => person.name);
    const sides = sidesAmong(peopleIn(view, room)).length;
    return t("banner-everyone", { people: list([t("banner-sides", { count: sides }), ...mediators]) });
  }
  return t("banner-with", { people: listOfPeople(text, others) });
}

interface Props {
  room: RoomView;
  onHearers: () => void;
  hearersShown: boolean;
  ref?: Ref<HTMLElement>;
}

export function Banner({ room, onHearers, hearersShown, ref }: Props) {
  const text = useText();
  const { t } = text;
  const view = useView();
  const hearers = hearersOf(view, room).length;
  const kind = room.pause || room.resting ? "lobby" : room.kind;
  const eyebrow = room.pause ? t("break-eyebrow", { room: roomName(text, room) }) : room.resting ? t("rest-eyebrow", { room: roomName(text, room) }) : roomName(text, room);
  const title = room.pause ? t("break-banner") : room.resting ? t("rest-banner") : companyInWords(text, view, room);
  return (
    <RoomBanner ref={ref} kind={kind} eyebrow={eyebrow} title={title}>
      <Pill icon="ear" expanded={hearersShown} onClick={onHearers}>
        {hearers ? t("hear-count", { count: hearers }) : t("hear-nobody")}
      </Pill>
      <Pill icon="notRecorded">{t("not-recorded")}</Pill>
    </RoomBanner>
  );
}
