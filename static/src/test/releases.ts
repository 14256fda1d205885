/** A proposal for tests: Ana's line, to the joint session. */
import type { ReleaseView } from "../crossing";
import type { CrossingEvent } from "../crossingMessages";

export function releaseOf(more: Partial<ReleaseView> = {}): ReleaseView {
  return {
    release: "x-1",
    source: "r-a",
    item: "l-1",
    author: "s-ana",
    target: "joint",
    wording: "The name matters.",
    approver: "s-ana",
    at: 0,
    approved: false,
    kind: "line",
    also: [],
    elements: [],
    at_once: false,
    reworded: false,
    ...more,
  };
}

export function proposedOf(more: Partial<ReleaseView> = {}): CrossingEvent {
  const { at_once: _, reworded: __, ...proposal } = releaseOf(more);
  return { t: "release-proposed", ...proposal };
}
