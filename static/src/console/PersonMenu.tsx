/** Everything that the mediator can do with one person, behind one button. */
import { Menu, type MenuAction } from "../components/Menu";
import { barriersAmong } from "../apart";
import { useText } from "../i18n";
import { myRoom } from "../people";
import { type PersonView, steers, type View } from "../protocol";
import { missedBy } from "../room/catchUp";
import { openRooms } from "./board";
import { warningsOf } from "./guards";
import type { PersonActs } from "./useActs";
import { roomKind, useConsoleWords } from "./words";

const TO = "to ";

interface Props {
  view: View;
  person: PersonView;
  acts: PersonActs;
}

export function PersonMenu({ view, person, acts }: Props) {
  const { t } = useText();
  const words = useConsoleWords(view);
  const { seat, name } = person.person;
  const own = seat === view.you;
  const rooms = openRooms(view).filter(({ room }) => room !== person.room);
  const moves = rooms.map((room): MenuAction => {
    const [barrier] = barriersAmong(view, [...room.seated, seat]);
    const [warning] = warningsOf(view, [seat], room.room);
    const note = barrier ? t(`console-barrier-${barrier.kind}-short`) : warning && t(`console-guard-${warning.guard}-short`);
    return { id: `${TO}${room.room}`, label: t(own ? "console-go-to" : "console-move-to", { room: words.into(room) }), icon: roomKind(room), note };
  });
  const room = myRoom(view);
  const missed = room !== null && missedBy(view, room, seat).length > 0;
  const others: MenuAction[] = [
    { id: "write", label: t("console-write", { name }), icon: "chat" },
    ...(missed ? [{ id: "catch-up", label: t("catch-up-ask", { name }), icon: "eye" } as const] : []),
    { id: "ask-to-mute", label: t("console-ask-to-mute"), icon: "micOff" },
    { id: "let-draw", label: t(person.may_draw ? "console-view-only-set" : "console-let-draw"), icon: person.may_draw ? "eye" : "pen" },
    ...(person.person.role === "observer" ? [] : [{ id: "allow-screen", label: t(person.may_show ? "console-let-show-not" : "console-let-show"), icon: "screen" } as const]),
    { id: "quality", label: t("console-quality"), icon: "network" },
    ...(steers(person.person) ? [] : [{ id: "keep-apart", label: t("console-keep-apart"), icon: "apart" } as const]),
    { id: "remove", label: t("console-remove"), icon: "close", danger: true },
  ];
  const onAction = (id: string) => {
    if (id.startsWith(TO)) acts.stage([seat], id.slice(TO.length));
    else if (id === "write" || id === "quality" || id === "keep-apart") acts.open({ kind: id, seat });
    else if (id === "catch-up") room && acts.open({ kind: "catch-up", seat, room: room.room });
    else if (id === "ask-to-mute") acts.askToMute(seat);
    else if (id === "let-draw") acts.letDraw(seat, !person.may_draw);
    else if (id === "allow-screen") acts.allowScreen(seat, !person.may_show);
    else acts.open({ kind: "remove", seat });
  };
  return <Menu label={t("console-actions-for", { name })} iconOnly kind="plain" size="dense" actions={own ? moves : [...moves, ...others]} onAction={onAction} />;
}
