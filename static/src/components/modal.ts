/**
 * What a dialog does to the rest of the page.
 *
 * 1. Everything but the dialog is inert: no focus, no clicks, not read. So the browser itself keeps focus inside.
 * 2. Elements marked data-always (the exits, the live regions) stay usable. That is why this is neither a native modal
 *    dialog (its top layer covers Quick exit) nor aria-modal (a reader would skip the exits).
 * 3. Focus goes into the dialog, and on closing back to where it was, or to the main part if that is gone.
 *
 * Dialogs live in #overlays, beside the app; menus open there too and stay usable. The newest dialog is the live one.
 */
import { type RefObject, useEffect } from "react";

const ALWAYS = "[data-always]";
const MENUS = "[data-menu-layer]";

const open: HTMLElement[] = [];
let made: HTMLElement[] = [];

/** The place for what lies over the page; made on first need. */
export function overlays(): HTMLElement {
  const found = document.getElementById("overlays");
  if (found) return found;
  const layer = document.createElement("div");
  layer.id = "overlays";
  document.body.append(layer);
  return layer;
}

function makeInertOutside(live: HTMLElement): void {
  const walk = (element: HTMLElement) => {
    if (element === live || element.matches(ALWAYS) || element.matches(MENUS)) return;
    const keeps = element.contains(live) || element.querySelector(ALWAYS) !== null || element.querySelector(MENUS) !== null;
    if (keeps) for (const child of element.children) walk(child as HTMLElement);
    else if (!element.hasAttribute("inert") && !["SCRIPT", "STYLE", "LINK"].includes(element.tagName)) {
      element.setAttribute("inert", "");
      made.push(element);
    }
  };
  for (const child of document.body.children) walk(child as HTMLElement);
}

function refresh(): void {
  for (const element of made) element.removeAttribute("inert");
  made = [];
  const live = open.at(-1);
  if (live) makeInertOutside(live);
}

/** Makes the element the one live part of the page while it is mounted, and moves focus into it and back. */
export function useModal(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const before = document.activeElement;
    open.push(element);
    refresh();
    const observer = new MutationObserver(refresh); // what the page adds later is inert as well
    observer.observe(document.body, { childList: true, subtree: true });
    if (!element.contains(document.activeElement)) (element.querySelector<HTMLElement>("[data-autofocus]") ?? element).focus();
    return () => {
      observer.disconnect();
      open.splice(open.indexOf(element), 1);
      refresh();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
      else if (!open.length) document.getElementById("main")?.focus({ preventScroll: true });
    };
  }, [ref]);
}
