/**
 * One place where the page speaks to screen readers. announce() may be called from anywhere; the same words said
 * twice are heard twice. The regions are mounted once, at the top, and stay readable while a dialog is open.
 */
import { useSyncExternalStore } from "react";

type Urgency = "polite" | "assertive";
type Said = Record<Urgency, string>;

let said: Said = { polite: "", assertive: "" };
const listeners = new Set<() => void>();

/** Says the words: politely after what is being read, or assertively at once (a change of room). */
export function announce(words: string, urgency: Urgency = "polite"): void {
  // A region speaks when its text changes: an added no-break space makes repeated words a change.
  const same = said[urgency] === words;
  said = { ...said, [urgency]: same ? `${words}\u00a0` : words };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function LiveRegion() {
  const now = useSyncExternalStore(subscribe, () => said);
  return (
    <div className="vh" data-always="" data-react-aria-top-layer="true">
      <p aria-live="polite">{now.polite}</p>
      <p aria-live="assertive">{now.assertive}</p>
    </div>
  );
}
