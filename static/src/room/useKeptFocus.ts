/**
 * Focus that goes away with what had it, such as the button of a notice that was answered, goes to the main part rather
 * than to the top of the page. Dialogs and menus see to theirs themselves, and the board to its own; so does the
 * mediators' console, whose lines move while one is at them.
 */
import { useEffect } from "react";

const OTHERS = ".excalidraw";

export function useKeptFocus(wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return undefined;
    let last: Element | null = null;
    const came = ({ target }: FocusEvent) => {
      const kept = target instanceof Element && target.closest("#main") !== null && target.closest(OTHERS) === null;
      last = kept ? target : null;
    };
    const observer = new MutationObserver(() => {
      if (last === null || last.isConnected || document.activeElement !== document.body) return;
      last = null;
      document.getElementById("main")?.focus({ preventScroll: true });
    });
    document.addEventListener("focusin", came);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener("focusin", came);
      observer.disconnect();
    };
  }, [wanted]);
}
