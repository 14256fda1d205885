/** Everything that the mediator can do with one person, behind one button. */
import { memo } from "react";
import { barriersAmong } from "../apart";
import type { Person, View } from "../protocol";
import { openRooms } from "./board";
import { warningsOf } from "./guards";
import type { Offer, Speech } from "./offers";
import { OffersMenu } from "./OffersMenu";
import { personOffers } from "./personOffers";
import type { PersonActs } from "./useActs";
import { roomKind } from "./words";

interface Props {
  person: Person;
  acts: PersonActs;
}

export const PersonMenu = memo(function PersonMenu({ person, acts }: Props) {
  return <OffersMenu name={person.name} offersOf={(speech, view) => offersOf(speech, view, person, acts)} />;
});

function offersOf(speech: Speech, view: View, { seat }: Person, acts: PersonActs): Offer[] {
  const { t, words } = speech;
  const person = view.people[seat];
  if (!person) return [];
  const own = seat === view.you;
  const rooms = openRooms(view).filter(({ room }) => room !== person.room);
  const moves = rooms.map((room): Offer => {
    const [barrier] = barriersAmong(view, [...room.seated, seat]);
    const [warning] = warningsOf(view, [seat], room.room);
    const note = barrier ? t(`console-barrier-${barrier.kind}-short`) : warning && t(`console-guard-${warning.guard}-short`);
    return { id: room.room, label: t(own ? "console-go-to" : "console-move-to", { room: words.into(room) }), icon: roomKind(room), note, run: () => acts.stage([seat], room.room) };
  });
  return own ? moves : [...moves, ...personOffers(speech, view, person, acts)];
}
