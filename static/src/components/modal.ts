/**
 * What a dialog does to the rest of the page.
 *
 * 1. Everything but the dialog is inert: no focus, no clicks, not read. So the browser itself keeps focus inside.
 * 2. Elements marked data-always (the exits, the live regions) stay usable. That is why this is neither a native modal
 *    dialog (its top layer covers Quick exit) nor aria-modal (a reader would skip the exits).
 * 3. Focus goes into the dialog, and on closing back to where it was, or to the nearest part if that is gone (parts.ts). A
 *    dialog that was opened from a menu gives it back to the menu's button: the menu itself is gone by then.
 *
 * Dialogs live in #overlays, beside the app; menus open there too and stay usable. The newest dialog is the live one.
 */
import { type RefObject, useEffect } from "react";
import { focusNearest, partsAround } from "./parts";

const ALWAYS = "[data-always]";
const MENUS = "[data-menu-layer]";

const open: HTMLElement[] = [];
let made = new Set<HTMLElement>();
let outsideMenus: HTMLElement | null = null; // what had the focus last, menus left out
let inMenu = false;

document.addEventListener("focusin", ({ target }) => {
  if (!(target instanceof HTMLElement)) return;
  inMenu = target.closest(MENUS) !== null;
  if (!inMenu) outsideMenus = target;
});

/** The place for what lies over the page; made on first need. */
export function overlays(): HTMLElement {
  const found = document.getElementById("overlays");
  if (found) return found;
  const layer = document.createElement("div");
  layer.id = "overlays";
  document.body.append(layer);
  return layer;
}

/** What lies outside of the live element, and is not inert by its own. */
function outside(live: HTMLElement): Set<HTMLElement> {
  const found = new Set<HTMLElement>();
  const walk = (element: HTMLElement) => {
    if (element === live || element.matches(ALWAYS) || element.matches(MENUS)) return;
    const keeps = element.contains(live) || element.querySelector(ALWAYS) !== null || element.querySelector(MENUS) !== null;
    if (keeps) for (const child of element.children) walk(child as HTMLElement);
    else if ((made.has(element) || !element.hasAttribute("inert")) && !["SCRIPT", "STYLE", "LINK"].includes(element.tagName)) found.add(element);
  };
  for (const child of document.body.children) walk(child as HTMLElement);
  return found;
}

/** Touches only what changes: an element whose inertness changes is styled anew with all that it holds. */
function refresh(): void {
  const live = open.at(-1);
  const next = live ? outside(live) : new Set<HTMLElement>();
  for (const element of made) if (!next.has(element)) element.removeAttribute("inert");
  for (const element of next) if (!made.has(element)) element.setAttribute("inert", "");
  made = next;
}

/** Makes the element the one live part of the page while it is mounted, and moves focus into it and back. */
export function useModal(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const before = inMenu ? outsideMenus : document.activeElement;
    const parts = partsAround(before);
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
      else if (!open.length) focusNearest(parts);
    };
  }, [ref]);
}
