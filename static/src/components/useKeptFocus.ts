/**
 * Focus that goes away with what had it, such as the button of a notice that was answered, goes to the nearest part that is
 * still there (parts.ts) rather than to the top of the page. Dialogs and menus see to theirs themselves, and so do the board
 * and lists from which one picks, whose lines move while one is at them.
 */
import { useEffect } from "react";
import { focusNearest, partsAround } from "./parts";

const OTHERS = "#overlays, .excalidraw, [role=grid]";

export function useKeptFocus(): void {
  useEffect(() => {
    let last: Element | null = null;
    let parts: readonly HTMLElement[] = [];
    const came = ({ target }: FocusEvent) => {
      last = target instanceof Element && target.closest(OTHERS) === null ? target : null;
      parts = partsAround(last);
    };
    const observer = new MutationObserver(() => {
      if (last === null || last.isConnected || document.activeElement !== document.body) return;
      last = null;
      focusNearest(parts);
    });
    document.addEventListener("focusin", came);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener("focusin", came);
      observer.disconnect();
    };
  }, []);
}
