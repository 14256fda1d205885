/** What the browser shows of a page outside the page: its title, and a small sign in the room's shape and colour. */
import { useEffect } from "react";
import type { RoomKind } from "./kinds";

// Outside the page there are no style sheets: these are the light values of the room tokens.
const SIGNS: Record<RoomKind, { colour: string; shape: string }> = {
  joint: { colour: "#1d5c58", shape: '<circle cx="16" cy="16" r="7"/>' },
  caucus: { colour: "#743a5c", shape: '<path d="M9 25V14a7 7 0 0 1 14 0v11z"/>' },
  consultation: { colour: "#39488a", shape: '<path d="M9 15h14v10H9zM11 15v-3a5 5 0 0 1 10 0v3h-3v-3a2 2 0 0 0-4 0v3z"/>' },
  counsel: { colour: "#6e4f10", shape: '<path d="M14.5 7h3v16h5v2h-13v-2h5zM7 9h18v3H7z"/>' },
  mediators: { colour: "#3d5930", shape: '<path d="M12 7h8l4 10H8zM15 17h2v6h4v2H11v-2h4z"/>' },
  hold: { colour: "#5c554c", shape: '<path d="M8 8h16v3H8zM11 11h2v14h-2zM19 11h2v14h-2z"/>' },
  lobby: { colour: "#5c554c", shape: '<path d="M10 8h12v8h3v8H7v-8h3z"/>' },
};

/** The favicon of a kind of room, as a data address. */
export function faviconOf(kind: RoomKind): string {
  const { colour, shape } = SIGNS[kind];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="${colour}"/><g fill="#fff">${shape}</g></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** Keeps title and favicon while the screen is shown. */
export function usePageSigns(title: string, kind: RoomKind = "lobby"): void {
  useEffect(() => {
    document.title = title;
    document.querySelector("link[rel=icon]")?.setAttribute("href", faviconOf(kind));
  }, [title, kind]);
}
