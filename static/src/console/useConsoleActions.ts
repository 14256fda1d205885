/** The console's own actions under one name each, for the keys and "Find an action", which adds people and rooms (everyAction.ts). */
import { useMemo } from "react";
import { quickExit } from "../exits";
import { type Text, useText } from "../i18n";
import type { View } from "../protocol";
import { canRecall } from "../recall";
import { useMediaState } from "../room/useMedia";
import { type RoomAction, screenActions } from "../room/useRoomActions";
import type { ScreenSwitch } from "../room/useScreen";
import type { Switches } from "../room/useSwitches";
import { useHandActions } from "../turns/useHand";
import type { AddressSwitch } from "../turns/useAddress";
import { addressActions } from "../turns/addressActions";
import type { RailPart } from "./Rail";
import type { Acts } from "./useActs";
import type { Bell } from "./useLobbyBell";

export interface ConsoleDoors {
  show: (part: RailPart) => void;
  /** Goes to a part of the page. */
  go: (part: string) => void;
  toggleBoard: () => void;
  showShortcuts: () => void;
  showHearers: () => void;
  leave: () => void;
}

/** What the mediator sends (sound and picture, their screen, their voice to all rooms), and the bell that they hear. */
export interface Voices {
  switches: Switches;
  screen: ScreenSwitch;
  address: AddressSwitch;
  bell: Bell;
}

export function useConsoleActions(view: View, acts: Acts, doors: ConsoleDoors, { switches, screen, address, bell }: Voices): RoomAction[] {
  const { t } = useText();
  const { microphone, camera } = useMediaState();
  const hand = useHandActions();
  const { offered, shown, unavailable, toggle } = screen;
  const recalls = canRecall(view);
  const locked = view.lock !== null;
  return useMemo(() => {
    return [
      { id: "microphone", label: t(microphone ? "mute" : "unmute"), icon: microphone ? "mic" : "micOff", key: "m", keys: "M", run: switches.toggleMicrophone },
      { id: "camera", label: t(camera ? "camera-turn-off" : "camera-turn-on"), icon: camera ? "camera" : "cameraOff", key: "v", keys: "V", run: switches.toggleCamera },
      ...hand,
      ...addressActions(t, address),
      ...screenActions(t, { offered, shown, unavailable, toggle }),
      { id: "bring", label: t("console-do-bring"), icon: "joint", run: () => acts.bringEveryone("joint") },
      ...(recalls ? [{ id: "recall", label: t("console-do-recall"), icon: "clock" as const, run: acts.recallEveryone }] : []),
      { id: "lock", label: t(locked ? "console-unlock" : "console-lock"), icon: "lock", run: () => void acts.run({ t: "lock-session", locked: !locked }) },
      { id: "open-room", label: t("console-open-other"), icon: "plus", run: () => acts.open({ kind: "open-room" }) },
      { id: "break", label: t("console-break-all-do"), icon: "break", run: () => acts.open({ kind: "break", room: null, request: null }) },
      { id: "announce", label: t("console-announce-title"), icon: "megaphone", run: () => acts.open({ kind: "announce" }) },
      { id: "hearers", label: t("console-hearers"), icon: "ear", run: doors.showHearers },
      { id: "topic", label: t("console-topic-add"), icon: "agenda", run: () => acts.open({ kind: "agenda-item", item: null }) },
      { id: "speaking", label: t(view.speaking_shown ? "console-do-speaking-hide" : "console-do-speaking-show"), icon: "speaking", run: () => void acts.run({ t: "show-speaking-time", shown: !view.speaking_shown }) },
      { id: "bell", label: t(bell.on ? "console-bell-off" : "console-bell-on"), icon: "speaker", run: () => bell.set(!bell.on) },
      ...partActions(t, doors),
      { id: "breach", label: t("breach-title"), icon: "warning", run: () => acts.open({ kind: "breach" }) },
      { id: "adjourn", label: t("adjourn-palette"), icon: "clock", run: () => acts.open({ kind: "adjourn" }) },
      { id: "closing", label: t("console-closing-title"), icon: "file", run: () => acts.open({ kind: "closing" }) },
      { id: "shortcuts", label: t("shortcuts-title"), icon: "help", key: "?", keys: "?", run: doors.showShortcuts },
      { id: "leave", label: t("leave"), icon: "leave", run: doors.leave },
      { id: "quick-exit", label: t("quick-exit"), icon: "quickExit", run: () => quickExit() },
    ];
  }, [view.speaking_shown, locked, recalls, t, microphone, camera, acts, doors, switches, hand, address, bell.on, bell.set, offered, shown, unavailable, toggle]);
}

/** The parts of the console, to see or to go to. */
function partActions(t: Text["t"], doors: ConsoleDoors): RoomAction[] {
  return [
    { id: "chat", label: t("console-chat"), icon: "chat", key: "c", keys: "C", run: () => doors.show("chat") },
    { id: "notes", label: t("console-notes"), icon: "lock", key: "n", keys: "N", run: () => doors.show("notes") },
    { id: "shares", label: t("console-shares"), icon: "share", run: () => doors.show("shares") },
    { id: "settings", label: t("settings-title"), icon: "settings", run: () => doors.show("settings") },
    { id: "asks", label: t("console-asking"), icon: "help", key: "q", keys: "Q", run: () => doors.go("asks") },
    { id: "rooms", label: t("console-rooms"), icon: "people", key: "r", keys: "R", run: () => doors.go("rooms") },
    { id: "balance", label: t("console-balance"), icon: "ear", run: () => doors.go("balance") },
    { id: "agenda", label: t("console-agenda"), icon: "agenda", key: "a", keys: "A", run: () => doors.go("agenda") },
    { id: "board", label: t("board-title"), icon: "board", key: "b", keys: "B", run: doors.toggleBoard },
  ];
}
