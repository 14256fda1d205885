/** The parts of a page that can take the focus when what had it is gone: the nearest that is still there, else the main part. */
const PARTS = ":is(section, aside, ul)[tabindex], #main";

/** The parts around an element, the nearest first. Asked while the element is still there. */
export function partsAround(element: Element | null): readonly HTMLElement[] {
  const part = element?.parentElement?.closest<HTMLElement>(PARTS);
  return part ? [part, ...partsAround(part)] : [];
}

/** Gives the focus to the first of these that is still there, else to the main part. */
export function focusNearest(parts: readonly HTMLElement[]): void {
  const part = parts.find(({ isConnected }) => isConnected) ?? document.getElementById("main");
  part?.focus({ preventScroll: true });
}
