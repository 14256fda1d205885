/** Calling for help, and the signal of distress: in the list of actions, and the signal by its keys in any field too. */
import { useEffect, useMemo } from "react";
import { useRun, useView } from "../client";
import { useText } from "../i18n";
import { meIn } from "../people";
import type { RequestKind } from "../protocol";
import type { RoomAction } from "../room/useRoomActions";

export const DISTRESS_KEYS = "Alt+Shift+S";

/** Gives one's signal of distress, or takes it back. */
export function useDistress(): { signalled: boolean; toggle: () => void } {
  const run = useRun();
  const signalled = meIn(useView()).care.distress_since !== null;
  return useMemo(() => ({ signalled, toggle: () => void run({ t: signalled ? "withdraw-distress" : "signal-distress" }) }), [run, signalled]);
}

/** The keys only ever give a signal: whoever presses them twice means it twice. */
export function useDistressKeys(): void {
  const run = useRun();
  const { signalled } = useDistress();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.code !== "KeyS" || !event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey || event.repeat) return;
      event.preventDefault();
      if (!signalled) void run({ t: "signal-distress" });
    };
    document.addEventListener("keydown", onKey, { capture: true });
    return () => document.removeEventListener("keydown", onKey, { capture: true });
  }, [run, signalled]);
}

export function useCareActions(asked: RequestKind | null, toggle: (kind: RequestKind) => void): RoomAction[] {
  const { t } = useText();
  const distress = useDistress();
  return useMemo(
    () => [
      { id: "help", label: t(asked === "help" ? "request-help-back" : "request-help"), icon: "help", run: () => toggle("help") },
      { id: "distress", label: t(distress.signalled ? "distress-back" : "distress-signal"), icon: "hand", keys: DISTRESS_KEYS, run: distress.toggle },
    ],
    [t, asked, toggle, distress],
  );
}
