/**
 * Quick exit: away from the page at once. Everything that records is stopped first, in the same turn of the loop, and
 * the page is emptied, so that nothing is seen while the neutral site loads. The entry in the browser's history is
 * replaced; earlier entries stay there, and the screens say so.
 */
const NEUTRAL_SITE = "https://www.wikipedia.org/";

const stoppers = new Set<() => void>();

/** Registers what must stop before the page goes: tracks, connections. Returns its removal. */
export function stopOnExit(stop: () => void): () => void {
  stoppers.add(stop);
  return () => stoppers.delete(stop);
}

/** Where Quick exit leads: the operator's choice in the page, else an encyclopaedia. */
export function neutralSite(): string {
  return document.querySelector<HTMLMetaElement>("meta[name=quick-exit]")?.content || NEUTRAL_SITE;
}

/** Stops everything, hides the page and goes. A stopper that fails does not keep the others from stopping. */
export function quickExit(go: (url: string) => void = (url) => location.replace(url)): void {
  const failures: unknown[] = [];
  for (const stop of stoppers) {
    try {
      stop();
    } catch (error) {
      failures.push(error);
    }
  }
  document.documentElement.hidden = true;
  document.title = "";
  go(neutralSite());
  if (failures.length) throw new AggregateError(failures, "Something could not be stopped before leaving");
}
