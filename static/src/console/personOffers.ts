/** What the mediator can do with one person, beside bringing them somewhere; and with one who waits to be let in. */
import { steers, type PersonView, type View } from "../protocol";
import { myRoom } from "../people";
import { missedBy } from "../room/catchUp";
import type { Offer, Speech } from "./offers";
import type { PersonActs } from "./useActs";

export function personOffers({ t }: Speech, view: View, person: PersonView, acts: PersonActs): Offer[] {
  const { seat, name, role } = person.person;
  const room = myRoom(view);
  const missed = room !== null && missedBy(view, room, seat).length > 0;
  const { may_draw: draws, may_show: shows } = person;
  const offers: (Offer | false)[] = [
    { id: "write", label: t("console-write", { name }), icon: "chat", run: () => acts.open({ kind: "write", seat }) },
    missed && { id: "catch-up", label: t("catch-up-ask", { name }), icon: "eye", run: () => acts.open({ kind: "catch-up", seat, room: room.room }) },
    { id: "ask-to-mute", label: t("console-ask-to-mute"), icon: "micOff", run: () => acts.askToMute(seat) },
    { id: "let-draw", label: t(draws ? "console-view-only-set" : "console-let-draw"), icon: draws ? "eye" : "pen", run: () => acts.letDraw(seat, !draws) },
    role !== "observer" && { id: "allow-screen", label: t(shows ? "console-let-show-not" : "console-let-show"), icon: "screen", run: () => acts.allowScreen(seat, !shows) },
    { id: "quality", label: t("console-quality"), icon: "network", run: () => acts.open({ kind: "quality", seat }) },
    !steers(person.person) && { id: "keep-apart", label: t("console-keep-apart"), icon: "apart", run: () => acts.open({ kind: "keep-apart", seat }) },
    { id: "remove", label: t("console-remove"), icon: "close", danger: true, run: () => acts.open({ kind: "remove", seat }) },
  ];
  return offers.filter((offer) => offer !== false);
}

export function lobbyOffers({ t }: Speech, { person: { seat, name } }: PersonView, acts: PersonActs): Offer[] {
  return [
    { id: "hold", label: t("console-hold"), icon: "clock", run: () => acts.open({ kind: "hold", seat }) },
    { id: "write", label: t("console-write", { name }), icon: "chat", run: () => acts.open({ kind: "write", seat }) },
    { id: "decline", label: t("console-decline"), icon: "close", run: () => acts.open({ kind: "decline", seat }) },
  ];
}
