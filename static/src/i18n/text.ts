/**
 * Words, dates and durations in one language, without React.
 *
 * Names and other words of people come in as arguments. They are isolated (Unicode FSI and PDI) where their direction
 * may differ from the sentence's, so that an Arabic name in an English sentence, or any name in an Arabic one, stands
 * in its place. They are never read as markup or as Fluent.
 */
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { isValidElement, type ReactElement, type ReactNode } from "react";
import type { Language } from "./languages";
import { splitAtElements, TOKEN_END, TOKEN_START } from "./tokens";

export type Args = Record<string, string | number>;
export type RichArgs = Record<string, string | number | ReactElement>;

const ISOLATE = /[\u2067\u2068]/;
const RTL_LETTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const SECOND = 1000; // ms
const MINUTE = 60; // s
const HOUR = 60 * MINUTE; // s

/** Parses one Fluent file into a bundle of one language. */
export function bundleOf(language: Language, words: string): FluentBundle {
  const bundle = new FluentBundle(language.intl, { useIsolating: false });
  bundle.addResource(new FluentResource(words), { allowOverrides: false });
  return bundle;
}

/** Everything that a component needs to say something in the person's language. */
export class Text {
  readonly language: Language;
  readonly #bundle: FluentBundle;
  readonly #number: Intl.NumberFormat;
  readonly #list: Intl.ListFormat;
  readonly #dates = new Map<string, Intl.DateTimeFormat>(); // made once: to make one takes longer than a screen's other words

  constructor(language: Language, words: string) {
    this.language = language;
    this.#bundle = bundleOf(language, words);
    this.#number = new Intl.NumberFormat(language.intl);
    this.#list = new Intl.ListFormat(language.intl, { type: "conjunction" });
  }

  /** The message in words. An id that the file has not is shown as it is, and a test keeps that from happening. */
  t = (id: string, args?: Args): string => this.#format(id, args && this.#isolated(args));

  /** As t, with React elements as arguments: rich("tile-picture", { name: <b>{name}</b> }). */
  rich = (id: string, args: RichArgs): ReactNode => {
    const elements: ReactElement[] = [];
    const plain: Args = {};
    for (const [name, value] of Object.entries(args)) {
      if (isValidElement(value)) plain[name] = `${TOKEN_START}${elements.push(value) - 1}${TOKEN_END}`;
      else plain[name] = value;
    }
    return splitAtElements(this.#format(id, this.#isolated(plain)), elements);
  };

  /** True when there are words for the id. */
  has = (id: string): boolean => this.#bundle.hasMessage(id);

  /** "10:02" in the person's own time zone. */
  time = (ms: number): string => this.#date(ms, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

  /** "Tuesday 24 November 2026". */
  date = (ms: number): string => this.#date(ms, { weekday: "long", day: "numeric", month: "long", year: "numeric" });

  /** "24 Nov 2026, 10:02". */
  dateTime = (ms: number): string => this.#date(ms, { dateStyle: "medium", timeStyle: "short", hourCycle: "h23" });

  /** "2 h 14 min", "48 min", "30 s": hours with minutes, or the one unit that counts; cut off, never rounded up. */
  duration = (ms: number, width: "short" | "long" = "short"): string => {
    const total = Math.max(0, Math.floor(ms / SECOND));
    const hours = Math.floor(total / HOUR);
    const minutes = Math.floor((total % HOUR) / MINUTE);
    const units: [string, number][] = [];
    if (hours) units.push(["hours", hours]);
    if (minutes) units.push(["minutes", minutes]);
    if (!units.length) units.push(["seconds", total]);
    return units.map(([unit, count]) => this.t(`duration-${unit}-${width}`, { count })).join(" ");
  };

  /** "9:42", for a clock that counts down. */
  clock = (ms: number): string => {
    const seconds = Math.max(0, Math.ceil(ms / SECOND));
    const two = (value: number) => String(value).padStart(2, "0");
    const rest = `${two(Math.floor((seconds % HOUR) / MINUTE))}:${two(seconds % MINUTE)}`;
    return seconds >= HOUR ? `${Math.floor(seconds / HOUR)}:${rest}` : rest.replace(/^0/, "");
  };

  number = (value: number): string => this.#number.format(value);

  /** "Ana, Luis and Irena". */
  list = (items: readonly string[]): string => this.#list.format(items.map((item) => this.#isolate(item)));

  #format(id: string, args?: Record<string, FluentVariable>): string {
    const pattern = this.#bundle.getMessage(id)?.value;
    return pattern ? this.#bundle.formatPattern(pattern, args ?? null, []) : id;
  }

  #isolated(args: Args): Args {
    const out: Args = {};
    for (const [name, value] of Object.entries(args)) out[name] = typeof value === "string" ? this.#isolate(value) : value;
    return out;
  }

  #isolate(value: string): string {
    const foreign = this.language.dir === "rtl" ? value !== "" : RTL_LETTER.test(value);
    if (!foreign) return value;
    // Words that we put together may have no letter outside of what is isolated in them: they go as the language goes.
    const ours = this.language.dir === "rtl" && ISOLATE.test(value);
    return `${ours ? "\u2067" : "\u2068"}${value}\u2069`;
  }

  #date(ms: number, options: Intl.DateTimeFormatOptions): string {
    const key = JSON.stringify(options);
    const format = this.#dates.get(key) ?? new Intl.DateTimeFormat(this.language.intl, options);
    this.#dates.set(key, format);
    return format.format(ms);
  }
}
