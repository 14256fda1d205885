/**
 * How large each person is shown, told to the forwarder: it sends nobody larger than that, and who is not shown not at all.
 * What changes in quick succession (a window is drawn larger) is told once; a height that hardly differs is not told.
 */
import type { Ms, SeatId } from "./protocol";

const REST: Ms = 200;
const STEP = 16; // device pixels

export class TileSizes {
  readonly #tell: (heights: Record<SeatId, number>) => void;
  #heights = new Map<SeatId, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(tell: (heights: Record<SeatId, number>) => void) {
    this.#tell = tell;
  }

  /** Somebody's tile is so many device pixels high now; 0 when it has gone. */
  show(seat: SeatId, height: number): void {
    const rounded = Math.ceil(height / STEP) * STEP;
    if ((this.#heights.get(seat) ?? 0) === rounded) return;
    if (rounded) this.#heights.set(seat, rounded);
    else this.#heights.delete(seat);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.again(), REST);
  }

  /** Tells everything, now: to a forwarder that does not know it yet. One that was never told chooses itself. */
  again(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#tell(Object.fromEntries(this.#heights));
  }

  get known(): boolean {
    return this.#heights.size > 0;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#heights.clear();
  }
}

/** A ref callback that tells how high its element is, in device pixels: now, after each change, and 0 when it is gone. */
export function heightOf(tell: (pixels: number) => void): (element: HTMLElement | null) => (() => void) | undefined {
  return (element) => {
    if (!element || typeof ResizeObserver === "undefined") return undefined;
    const observer = new ResizeObserver(() => tell(element.clientHeight * devicePixelRatio));
    observer.observe(element);
    return () => {
      observer.disconnect();
      tell(0);
    };
  };
}
