/**
 * The person's language for React: a provider, and hooks.
 *
 * useText() gives { t, rich, time, date, dateTime, duration, clock, list, number, language }; every visible word comes
 * through it. useLanguage() gives the language and a way to change it. The page's lang and dir follow.
 */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { ENGLISH, type Language, remember } from "./languages";
import { Text } from "./text";

export { firstLanguage, type Language, LANGUAGES } from "./languages";
export { Text } from "./text";
export type { Args, RichArgs } from "./text";

interface Spoken {
  text: Text;
  change: (language: Language) => Promise<void>;
}

const wordless = new Text(ENGLISH, ""); // outside of Words every id shows itself
const Context = createContext<Spoken>({ text: wordless, change: () => Promise.resolve() });

/** Loads a language's words. */
export async function loadText(language: Language): Promise<Text> {
  return new Text(language, await language.load());
}

/** Gives everything inside it the person's language, and the page its lang and dir. */
export function Words({ first, children }: { first: Text; children: ReactNode }) {
  const [text, setText] = useState(first);
  const change = useCallback(async (language: Language) => {
    const next = await loadText(language);
    remember(language);
    setText(next);
  }, []);
  useEffect(() => {
    document.documentElement.lang = text.language.code;
    document.documentElement.dir = text.language.dir;
  }, [text]);
  const spoken = useMemo(() => ({ text, change }), [text, change]);
  return <Context value={spoken}>{children}</Context>;
}

export function useText(): Text {
  return useContext(Context).text;
}

export function useLanguage(): { language: Language; change: (language: Language) => Promise<void> } {
  const { text, change } = useContext(Context);
  return { language: text.language, change };
}
