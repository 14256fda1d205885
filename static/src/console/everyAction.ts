/**
 * Everything that the console offers, under one name each: who asks first, then rooms, then people. What stands in a menu
 * comes from the same offers (offers.ts). Pure; no DOM.
 */
import { type PersonView, STAGES, type View } from "../protocol";
import type { RoomAction } from "../room/useRoomActions";
import { admittedOf, lobbyOf, openRooms, sidesOf } from "./board";
import { asActions, type Speech } from "./offers";
import { lobbyOffers, personOffers } from "./personOffers";
import { floorActions, queueActions } from "./queueActions";
import { doorOffers, roomOffers } from "./roomOffers";
import { topicOffers } from "./topicOffers";
import type { Acts } from "./useActs";
import { roomKind } from "./words";

/** `own`: what is about no person and no room. */
export function everyAction(speech: Speech, view: View, acts: Acts, own: readonly RoomAction[]): RoomAction[] {
  const { t } = speech;
  const stages = STAGES.filter((stage) => stage !== view.stage).map((stage): RoomAction => ({ id: `stage-${stage}`, label: t("console-do-stage", { stage: t(`stage-${stage}`) }), icon: "agenda", run: () => acts.setStage(stage) }));
  const order = view.agenda.map(({ id }) => id);
  const topics = view.agenda.flatMap((item) => asActions(item.id, item.title, topicOffers(speech, item, order, acts)));
  return [...queueActions(speech, view, acts), ...sideActions(speech, view, acts), ...own, ...roomActions(speech, view, acts), ...personActions(speech, view, acts), ...floorActions(speech, view, acts), ...stages, ...topics];
}

/** A room for a side, and a side into a room. */
function sideActions({ t, words }: Speech, view: View, acts: Acts): RoomAction[] {
  return sidesOf(view).flatMap((side) => {
    const seats = admittedOf(view).flatMap(({ person }) => (person.side === side ? [person.seat] : []));
    const open: RoomAction = { id: `caucus-${side}`, label: t("console-do-caucus", { side: words.side(side) }), icon: "caucus", run: () => acts.openCaucus(side) };
    const together = openRooms(view).map((room): RoomAction => ({ id: `side-${side}-${room.room}`, label: t("console-do-move", { name: words.side(side), room: words.into(room) }), icon: roomKind(room), run: () => acts.stage(seats, room.room) }));
    return seats.length ? [open, ...together] : [open];
  });
}

function roomActions(speech: Speech, view: View, acts: Acts): RoomAction[] {
  const { t, words } = speech;
  return openRooms(view).flatMap((room) => {
    const doors = doorOffers(speech, view, room, acts).map((offer) => (offer.id === "go" ? { ...offer, label: t("console-go-in-to", { room: words.into(room) }) } : offer));
    return [...asActions(room.room, room.kind === "consultation" ? words.room(room) : "", doors), ...asActions(room.room, words.room(room), roomOffers(speech, view, room, acts))];
  });
}

/** Moving comes first: it is what one does most. */
function personActions(speech: Speech, view: View, acts: Acts): RoomAction[] {
  const { t, words } = speech;
  const others = [...lobbyOf(view), ...admittedOf(view)].filter(({ person }) => person.seat !== view.you);
  const moves = others.flatMap(({ person: { seat, name }, room: at, standing }) =>
    openRooms(view)
      .filter(({ room }) => room !== at)
      .map((room): RoomAction => ({ id: `move-${seat}-${room.room}`, label: t(standing === "seated" ? "console-do-move" : "console-do-admit", { name, room: words.into(room) }), icon: roomKind(room), run: () => acts.stage([seat], room.room) })),
  );
  const more = others.flatMap((one: PersonView) => asActions(one.person.seat, one.person.name, one.standing === "seated" ? personOffers(speech, view, one, acts) : lobbyOffers(speech, one, acts)));
  return [...moves, ...more];
}
