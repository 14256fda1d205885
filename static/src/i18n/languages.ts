/**
 * The languages of the client. A further language is one Fluent file in ../locales and one line here.
 * Each is loaded when it is chosen, English too: nobody waits for words of a language that they do not read. A test keeps
 * the files complete, so that no word of one has to come from another.
 */
export interface Language {
  /** BCP 47 tag, as on <html lang>. */
  code: string;
  /** The language's own name for itself. */
  name: string;
  dir: "ltr" | "rtl";
  /** The tag for dates and numbers: Arabic with the digits that the rest of the page uses. */
  intl: string;
  load: () => Promise<string>;
}

export const ENGLISH: Language = { code: "en", name: "English", dir: "ltr", intl: "en-GB", load: async () => (await import("../locales/en.ftl?raw")).default };

export const LANGUAGES: readonly Language[] = [
  ENGLISH,
  { code: "de", name: "Deutsch", dir: "ltr", intl: "de-DE", load: async () => (await import("../locales/de.ftl?raw")).default },
  { code: "ar", name: "العربية", dir: "rtl", intl: "ar-u-nu-latn", load: async () => (await import("../locales/ar.ftl?raw")).default },
];

const STORED = "room.language";

/** The language of a tag such as "de-AT", or undefined. */
export function languageOf(tag: string | null | undefined): Language | undefined {
  const code = tag?.toLowerCase().split("-")[0];
  return LANGUAGES.find((language) => language.code === code);
}

/** The person's earlier choice, else the browser's first language that we speak, else English. */
export function firstLanguage(): Language {
  const wanted = [readStored(), ...navigator.languages];
  return wanted.map(languageOf).find((language) => language !== undefined) ?? ENGLISH;
}

/** Remembers the choice on this device. */
export function remember(language: Language): void {
  try {
    localStorage.setItem(STORED, language.code);
  } catch {
    // Storage may be switched off: the choice then holds for this page.
    return;
  }
}

function readStored(): string | null {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null; // as above
  }
}
