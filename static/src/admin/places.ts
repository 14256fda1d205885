/** Where the mediator's pages are, and how one goes there. The part after # is the page inside /console. */
import { useSyncExternalStore } from "react";

export const HOME = "/";
export const CONSOLE = "/console";
export const LIST = "#";
export const NEW = "#new";

export const sessionHash = (id: string): string => `#session/${encodeURIComponent(id)}`;
export const seatPath = (seat: string): string => `/r/${encodeURIComponent(seat)}`;

/** The session that an address names, or undefined. */
export function sessionOf(hash: string): string | undefined {
  const found = /^#session\/(.+)$/.exec(hash)?.[1];
  if (!found) return undefined;
  try {
    return decodeURIComponent(found);
  } catch {
    return undefined; // not an address that this page wrote
  }
}

/** Leaves the page for another one of this server. An object, so that tests can see where one would go. */
export const go = {
  to: (path: string): void => location.assign(path),
};

function subscribe(listener: () => void): () => void {
  addEventListener("hashchange", listener);
  return () => removeEventListener("hashchange", listener);
}

export function useHash(): string {
  return useSyncExternalStore(subscribe, () => location.hash);
}
