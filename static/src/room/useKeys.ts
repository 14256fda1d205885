/** Single keys that act, while no field has the focus and no dialog is open. They can be switched off in the settings. */
import { useEffect } from "react";
import { useSettings } from "../settings";
import type { RoomAction } from "./useRoomActions";

function writes(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select, [role=textbox]"));
}

export function useKeys(actions: readonly RoomAction[]): void {
  const { shortcuts } = useSettings();
  useEffect(() => {
    if (!shortcuts) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat || writes(event.target)) return;
      if (document.querySelector(".scrim") || (event.target instanceof Element && event.target.closest(".excalidraw"))) return;
      const action = actions.find(({ key }) => key === event.key.toLowerCase());
      if (!action) return;
      event.preventDefault();
      action.run();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [actions, shortcuts]);
}
