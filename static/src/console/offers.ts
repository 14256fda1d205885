/**
 * What the mediator can do with a person, a room or a topic, and with who asks: the menus and "Find an action" show the same
 * offers, so that nothing is in the one and not in the other. Pure; no DOM.
 */
import type { MenuAction } from "../components/Menu";
import type { Text } from "../i18n";
import type { RoomAction } from "../room/useRoomActions";
import type { ConsoleWords } from "./words";

export interface Offer extends MenuAction {
  run: () => void;
}

/** How offers say what they are. */
export interface Speech {
  t: Text["t"];
  words: ConsoleWords;
}

/** The offers as actions that say whom or what they are about: "Ask to mute: Ana Petrov". */
export function asActions(about: string, name: string, offers: readonly Offer[]): RoomAction[] {
  return offers
    .filter(({ unavailable }) => !unavailable)
    .map(({ id, label, icon, run }) => ({ id: `${about} ${id}`, label: label.includes(name) ? label : `${label}: ${name}`, icon, run }));
}

/** Does what was chosen in a menu of these offers. */
export function choose(offers: readonly Offer[], id: string): void {
  offers.find((offer) => offer.id === id)?.run();
}
