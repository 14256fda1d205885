/** News that stands on the screen until it is dismissed, or until its time is over where it is only a copy. No DOM. */
import type { Tone } from "./kinds";

export interface NewsItem {
  readonly id: number;
  readonly tone: Tone;
  readonly words: string;
  /** Milliseconds after which it goes by itself. Only for what also stands elsewhere; a problem stays. */
  readonly passes?: number;
}

const MOST = 4; // older news give way

export class News {
  #items: readonly NewsItem[] = [];
  #count = 0;
  readonly #listeners = new Set<() => void>();

  readonly get = (): readonly NewsItem[] => this.#items;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Adds news and returns its id. The same words again replace the older ones. */
  add(item: Omit<NewsItem, "id">): number {
    const id = ++this.#count;
    const others = this.#items.filter(({ words }) => words !== item.words);
    this.#set([...others, { ...item, id }].slice(-MOST));
    if (item.passes) setTimeout(() => this.dismiss(id), item.passes);
    return id;
  }

  dismiss(id: number): void {
    this.#set(this.#items.filter((item) => item.id !== id));
  }

  /** Drops what passes by itself: it belonged to another room, or would lie over what it tells of. */
  forgetPassing(): void {
    this.#set(this.#items.filter(({ passes }) => passes === undefined));
  }

  #set(items: readonly NewsItem[]): void {
    this.#items = items;
    for (const listener of [...this.#listeners]) listener();
  }
}
