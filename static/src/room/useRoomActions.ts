/** Everything that one can do in a room, under one name each: for the dock, the keys, the palette and "More". */
import { useCallback, useMemo } from "react";
import { useCareActions } from "../care/useCareActions";
import { useRun, useView } from "../client";
import type { PaletteAction } from "../components/Palette";
import { useHandActions } from "../turns/useHand";
import { quickExit } from "../exits";
import { type Text, useText } from "../i18n";
import { meIn } from "../people";
import type { RequestKind } from "../protocol";
import { useMediaState } from "./useMedia";
import type { ScreenSwitch } from "./useScreen";
import type { Switches } from "./useSwitches";

export type PanelName = "chat" | "agenda" | "people" | "messages" | "settings" | "more";
export const PANELS: readonly Exclude<PanelName, "more">[] = ["chat", "agenda", "people", "messages", "settings"];

export interface Doors {
  show: (panel: PanelName) => void;
  toggleBoard: () => void;
  showShortcuts: () => void;
  leave: () => void;
}

export interface RoomAction extends PaletteAction {
  /** The single key, where there is one. */
  key?: string;
}

const PANEL_KEYS: Partial<Record<PanelName, string>> = { chat: "c", agenda: "a", people: "p" };
const PANEL_ICONS = { chat: "chat", agenda: "agenda", people: "people", messages: "megaphone", settings: "settings" } as const;

/** Asks for a break or a private word, or takes that back: one press. */
export function useRequests(): { asked: RequestKind | null; toggle: (kind: RequestKind) => void } {
  const view = useView();
  const run = useRun();
  const asked = view.requests[view.you]?.kind ?? null;
  const toggle = useCallback(
    async (kind: RequestKind) => {
      if (asked !== null) await run({ t: "withdraw-request" });
      if (asked !== kind) await run({ t: "ask", kind });
    },
    [asked, run],
  );
  return { asked, toggle: useCallback((kind) => void toggle(kind), [toggle]) };
}

/** Showing one's screen as an action, where it is offered and possible now. */
export function screenActions(t: Text["t"], { offered, shown, unavailable, toggle }: Omit<ScreenSwitch, "dialog">): RoomAction[] {
  return offered && !unavailable ? [{ id: "screen", label: t(shown ? "screen-stop" : "screen-show"), icon: "screen", run: toggle }] : [];
}

export function useRoomActions(doors: Doors, switches: Switches, screen: ScreenSwitch): RoomAction[] {
  const { t } = useText();
  const view = useView();
  const { microphone, camera } = useMediaState();
  const { asked, toggle } = useRequests();
  const care = useCareActions(asked, toggle);
  const writes = meIn(view).mode !== "text";
  const hand = useHandActions();
  const { offered, shown, unavailable, toggle: toggleScreen } = screen;
  return useMemo(() => {
    const panels = PANELS.map((name): RoomAction => {
      const key = PANEL_KEYS[name];
      return { id: name, label: t(`${name}-title`), icon: PANEL_ICONS[name], key, keys: key?.toUpperCase(), run: () => doors.show(name) };
    });
    const speaking: RoomAction[] = writes
      ? [
          { id: "microphone", label: t(microphone ? "mute" : "unmute"), icon: microphone ? "mic" : "micOff", key: "m", keys: "M", run: switches.toggleMicrophone },
          { id: "camera", label: t(camera ? "camera-turn-off" : "camera-turn-on"), icon: camera ? "camera" : "cameraOff", key: "v", keys: "V", run: switches.toggleCamera },
        ]
      : [];
    return [
      ...speaking,
      ...hand,
      ...screenActions(t, { offered, shown, unavailable, toggle: toggleScreen }),
      { id: "break", label: t(asked === "break" ? "request-break-back" : "request-break"), icon: "break", run: () => toggle("break") },
      { id: "private", label: t(asked === "private-word" ? "request-private-back" : "request-private"), icon: "caucus", run: () => toggle("private-word") },
      ...care,
      ...panels,
      { id: "board", label: t("board-title"), icon: "board", key: "b", keys: "B", run: doors.toggleBoard },
      { id: "shortcuts", label: t("shortcuts-title"), icon: "help", key: "?", keys: "?", run: doors.showShortcuts },
      { id: "leave", label: t("leave"), icon: "leave", run: doors.leave },
      { id: "quick-exit", label: t("quick-exit"), icon: "quickExit", run: () => quickExit() },
    ];
  }, [t, writes, microphone, camera, asked, toggle, care, hand, doors, switches, offered, shown, unavailable, toggleScreen]);
}
