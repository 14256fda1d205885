/** Does something soon, but not more often than so: the first time at once, then at the end of each span. No DOM. */
import type { Ms } from "../protocol";

export class Pace {
  readonly #span: Ms;
  readonly #act: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = -Infinity;

  constructor(span: Ms, act: () => void) {
    this.#span = span;
    this.#act = act;
  }

  soon(): void {
    if (this.#timer !== undefined) return;
    const wait = this.#last + this.#span - performance.now();
    this.#timer = setTimeout(() => this.#do(), Math.max(0, wait));
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #do(): void {
    this.#timer = undefined;
    this.#last = performance.now();
    this.#act();
  }
}
