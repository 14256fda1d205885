/** Every action of the console under one name each, for "Find an action" and the keys. */
import { useMemo } from "react";
import { quickExit } from "../exits";
import { useText } from "../i18n";
import { STAGES, type View } from "../protocol";
import { useMediaState } from "../room/useMedia";
import { type RoomAction, screenActions } from "../room/useRoomActions";
import type { ScreenSwitch } from "../room/useScreen";
import type { Switches } from "../room/useSwitches";
import { useHandActions } from "../turns/useHand";
import type { AddressSwitch } from "../turns/useAddress";
import { addressActions } from "../turns/addressActions";
import { admittedOf, lobbyOf, openRooms, sidesOf } from "./board";
import type { RailPart } from "./Rail";
import type { Acts } from "./useActs";
import { roomKind, useConsoleWords } from "./words";

export interface ConsoleDoors {
  show: (part: RailPart) => void;
  toggleBoard: () => void;
  showShortcuts: () => void;
  leave: () => void;
}

/** What the mediator sends: sound and picture, their screen, their voice to all rooms. */
export interface Voices {
  switches: Switches;
  screen: ScreenSwitch;
  address: AddressSwitch;
}

export function useConsoleActions(view: View, acts: Acts, doors: ConsoleDoors, { switches, screen, address }: Voices): RoomAction[] {
  const { t } = useText();
  const words = useConsoleWords(view);
  const { microphone, camera } = useMediaState();
  const hand = useHandActions();
  const { offered, shown, unavailable, toggle } = screen;
  return useMemo(() => {
    const rooms = openRooms(view);
    const people = [...lobbyOf(view), ...admittedOf(view)];
    const moves = people.flatMap(({ person, room: at, standing }) =>
      rooms
        .filter(({ room }) => room !== at && person.seat !== view.you)
        .map((room): RoomAction => {
          const label = t(standing === "seated" ? "console-do-move" : "console-do-admit", { name: person.name, room: words.into(room) });
          return { id: `move-${person.seat}-${room.room}`, label, icon: roomKind(room), run: () => acts.stage([person.seat], room.room) };
        }),
    );
    const goes = rooms.filter(({ seated }) => !seated.includes(view.you)).map((room): RoomAction => ({ id: `go-${room.room}`, label: t("console-go-in-to", { room: words.into(room) }), icon: "door", run: () => acts.goIn(room.room) }));
    const sides = sidesOf(view).flatMap((side) => {
      const seats = people.filter(({ person, standing }) => person.side === side && standing === "seated").map(({ person }) => person.seat);
      const open: RoomAction = { id: `caucus-${side}`, label: t("console-do-caucus", { side: words.side(side) }), icon: "caucus", run: () => acts.openCaucus(side) };
      const together = rooms.map((room): RoomAction => ({ id: `side-${side}-${room.room}`, label: t("console-do-move", { name: words.side(side), room: words.into(room) }), icon: roomKind(room), run: () => acts.stage(seats, room.room) }));
      return seats.length ? [open, ...together] : [open];
    });
    const single: RoomAction[] = [
      { id: "microphone", label: t(microphone ? "mute" : "unmute"), icon: microphone ? "mic" : "micOff", key: "m", keys: "M", run: switches.toggleMicrophone },
      { id: "camera", label: t(camera ? "camera-turn-off" : "camera-turn-on"), icon: camera ? "camera" : "cameraOff", key: "v", keys: "V", run: switches.toggleCamera },
      ...hand,
      ...addressActions(t, address),
      ...screenActions(t, { offered, shown, unavailable, toggle }),
      { id: "bring", label: t("console-do-bring"), icon: "joint", run: () => acts.bringEveryone("joint") },
      { id: "break", label: t("console-break-all-do"), icon: "break", run: () => acts.open({ kind: "break", room: null, request: null }) },
      { id: "announce", label: t("console-announce-title"), icon: "megaphone", run: () => acts.open({ kind: "announce" }) },
      { id: "topic", label: t("console-topic-add"), icon: "agenda", run: () => acts.open({ kind: "agenda-item", item: null }) },
      { id: "chat", label: t("console-chat"), icon: "chat", key: "c", keys: "C", run: () => doors.show("chat") },
      { id: "notes", label: t("console-notes"), icon: "lock", run: () => doors.show("notes") },
      { id: "breach", label: t("breach-title"), icon: "warning", run: () => acts.open({ kind: "breach" }) },
      { id: "shares", label: t("console-shares"), icon: "share", run: () => doors.show("shares") },
      { id: "settings", label: t("settings-title"), icon: "settings", run: () => doors.show("settings") },
      { id: "board", label: t("board-title"), icon: "board", key: "b", keys: "B", run: doors.toggleBoard },
      { id: "adjourn", label: t("adjourn-palette"), icon: "clock", run: () => acts.open({ kind: "adjourn" }) },
      { id: "closing", label: t("console-closing-title"), icon: "file", run: () => acts.open({ kind: "closing" }) },
      { id: "shortcuts", label: t("shortcuts-title"), icon: "help", key: "?", keys: "?", run: doors.showShortcuts },
      { id: "leave", label: t("leave"), icon: "leave", run: doors.leave },
      { id: "quick-exit", label: t("quick-exit"), icon: "quickExit", run: () => quickExit() },
    ];
    const stages = STAGES.filter((stage) => stage !== view.stage).map((stage): RoomAction => ({ id: `stage-${stage}`, label: t("console-do-stage", { stage: t(`stage-${stage}`) }), icon: "agenda", run: () => acts.setStage(stage) }));
    return [...sides, ...goes, ...single, ...moves, ...stages];
    // words stands for t and view, which are named.
  }, [view, t, microphone, camera, acts, doors, switches, hand, address, offered, shown, unavailable, toggle]);
}
