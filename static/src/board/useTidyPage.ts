/**
 * Mends what the drawing program leaves on the page: it sets lang and dir of the whole page to its own idea of them, its
 * menu's button has no name, and its footer is a second landmark of the page.
 */
import { type RefObject, useEffect } from "react";
import { useText } from "../i18n";

export function useTidyPage(frame: RefObject<HTMLElement | null>, ready: boolean): void {
  const { t, language } = useText();
  useEffect(() => {
    const page = document.documentElement;
    const restore = () => {
      if (page.lang !== language.code) page.lang = language.code;
      if (page.dir !== language.dir) page.dir = language.dir;
    };
    restore();
    const seen = new MutationObserver(restore);
    seen.observe(page, { attributes: true, attributeFilter: ["lang", "dir"] });
    return () => seen.disconnect();
  }, [language]);
  useEffect(() => {
    const inside = frame.current;
    if (!inside || !ready) return;
    const mend = () => {
      for (const button of inside.querySelectorAll(".main-menu-trigger:not([aria-label])")) button.setAttribute("aria-label", t("board-menu"));
      for (const foot of inside.querySelectorAll("footer[role=contentinfo]")) foot.setAttribute("role", "group");
      for (const canvas of inside.querySelectorAll("canvas:not([aria-hidden])")) canvas.setAttribute("aria-hidden", "true");
      // Its colour choices are no dialog that takes the page over, and its zoom button is named by what it shows.
      for (const part of inside.querySelectorAll(".color-picker-container[role=dialog]")) {
        part.setAttribute("role", "group");
        part.removeAttribute("aria-modal");
      }
      for (const button of inside.querySelectorAll(".reset-zoom-button[aria-label]")) button.removeAttribute("aria-label");
      const program = inside.querySelector(".excalidraw-container");
      if (program && !program.hasAttribute("aria-label")) {
        program.setAttribute("role", "application");
        program.setAttribute("aria-label", t("board-surface"));
      }
    };
    mend();
    const seen = new MutationObserver(mend);
    seen.observe(inside, { childList: true, subtree: true });
    return () => seen.disconnect();
  }, [frame, ready, t]);
}
