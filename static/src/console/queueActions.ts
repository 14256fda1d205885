/** The answers to who asks, who waits and whose hand is up, as actions under one name each. Pure; no DOM. */
import { waitingOf } from "../care";
import { placeInTurns } from "../floor";
import { isLive, myRoom, nameOf } from "../people";
import type { Request, View } from "../protocol";
import type { RoomAction } from "../room/useRoomActions";
import { openingsOf, speakersOf } from "../turns/openings";
import { unanswered } from "./letters";
import { asActions, type Offer, type Speech } from "./offers";
import { handsUp, inDistress, type RaisedHand } from "./queue";
import { openRooms } from "./board";
import type { Acts } from "./useActs";

export const BREAK_MINUTES = 10; // of a break at one press
export const TURN_MINUTES = 3; // of a floor that is given at one press

/** The most pressing first. */
export function queueActions(speech: Speech, view: View, acts: Acts): RoomAction[] {
  const { t, words } = speech;
  const of = (about: string, name: string, offer: Offer) => asActions(about, name, [offer]);
  return [
    ...inDistress(view).flatMap(({ person: { seat, name } }) => of(seat, name, { id: "distress", label: t("console-distress-do"), icon: "hand", run: () => acts.open({ kind: "distress", seat }) })),
    ...Object.values(view.requests).flatMap((request) => asActions(request.seat, nameOf(view, request.seat), requestOffers(speech, view, request, acts))),
    ...handsUp(view).flatMap((hand) => asActions(hand.seat, nameOf(view, hand.seat), handOffers(speech, hand, acts))),
    ...unanswered(view, new Set()).flatMap(({ by }) => of(by, nameOf(view, by), { id: "answer-word", label: t("console-answer"), icon: "chat", run: () => acts.open({ kind: "write", seat: by }) })),
    ...waitingOf(view).flatMap(({ key, room, seats }) => {
      const name = room ? words.room(room) : nameOf(view, key);
      return of(key, name, { id: "wait", label: t("console-wait-do"), icon: "clock", run: () => acts.open({ kind: "wait", seats, name }) });
    }),
    ...openRooms(view).flatMap(({ room, floor: { speaker } }) =>
      speaker ? of(speaker.seat, nameOf(view, speaker.seat), { id: "take", label: t("floor-take"), icon: "speaking", run: () => void acts.run({ t: "end-floor", room, seat: speaker.seat }) }) : [],
    ),
  ];
}

/** The floor of the room where the mediator sits: for whoever has no hand up, and for all who open. */
export function floorActions(speech: Speech, view: View, acts: Acts): RoomAction[] {
  const { t } = speech;
  const room = myRoom(view);
  if (!room || room.kind === "hold" || !isLive(room)) return [];
  const { hands, turns, speaker } = room.floor;
  const busy = new Set([...hands, ...turns, ...(speaker ? [speaker] : [])].map(({ seat }) => seat));
  const others = speakersOf(view, room).filter(({ person }) => !busy.has(person.seat));
  const openings = openingsOf(view, room, TURN_MINUTES);
  const arrange = () => void acts.run({ t: "arrange-turns", room: room.room, turns: openings, seen: turns.map(({ seat }) => seat) });
  return [
    ...(openings.length ? [{ id: "openings", label: t("floor-openings"), icon: "agenda", run: arrange } as const] : []),
    ...others.flatMap(({ person: { seat, name } }) => asActions(seat, name, handOffers(speech, { seat, at: 0, room }, acts).filter(({ id }) => id !== "lower"))),
  ];
}

function requestOffers({ t }: Speech, view: View, { seat, kind }: Request, acts: Acts): Offer[] {
  const room = view.people[seat]?.room;
  const answer: Offer = { id: "answer", label: t("console-answer"), icon: "chat", run: () => acts.open({ kind: "answer", seat }) };
  if (kind !== "break" || !room) return [answer];
  const start = () => void acts.run({ t: "start-break", minutes: BREAK_MINUTES, rooms: [room], request: seat });
  return [{ id: "start", label: t("console-start", { minutes: BREAK_MINUTES }), icon: "break", run: start }, answer];
}

function handOffers({ t }: Speech, { seat, room }: RaisedHand, acts: Acts): Offer[] {
  const give = () => void acts.run({ t: "give-floor", room: room.room, seat, minutes: TURN_MINUTES });
  const lineUp = () => void acts.run({ t: "arrange-turns", room: room.room, turns: [...room.floor.turns, { seat, minutes: TURN_MINUTES }], seen: room.floor.turns.map((turn) => turn.seat) });
  const lower: Offer = { id: "lower", label: t("hand-lower-theirs"), icon: "raise", run: () => void acts.run({ t: "lower-hand", seat }) };
  if (!isLive(room) || room.kind === "hold" || placeInTurns(room.floor, seat)) return [lower];
  return [{ id: "give", label: t("floor-give"), icon: "raise", run: give }, { id: "line-up", label: t("floor-line-up"), icon: "agenda", run: lineUp }, lower];
}
