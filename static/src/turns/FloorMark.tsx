/** That somebody has the floor, comes next, or has a hand up: one mark a person, the most telling one. */
import { StateMark } from "../components/StateMark";
import { placeInTurns } from "../floor";
import { type Text, useText } from "../i18n";
import type { RoomView, SeatId } from "../protocol";

export interface FloorState {
  icon: "speaking" | "raise" | "clock";
  words: string;
}

export function floorState({ t, number }: Pick<Text, "t" | "number">, { floor }: Pick<RoomView, "floor">, seat: SeatId): FloorState | null {
  if (floor.speaker?.seat === seat) return { icon: "speaking", words: t("floor-has") };
  const place = placeInTurns(floor, seat);
  if (place) return { icon: "clock", words: t("floor-turn", { place: number(place) }) };
  return floor.hands.some((hand) => hand.seat === seat) ? { icon: "raise", words: t("hand-up") } : null;
}

export function FloorMark({ room, seat }: { room: RoomView | null; seat: SeatId }) {
  const text = useText();
  const state = room && floorState(text, room, seat);
  return state && <StateMark icon={state.icon}>{state.words}</StateMark>;
}
