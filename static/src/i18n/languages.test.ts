import { afterEach, expect, test, vi } from "vitest";
import { ENGLISH, firstLanguage, LANGUAGES, languageOf, remember } from "./languages";

afterEach(() => vi.unstubAllGlobals());

const browserSpeaks = (...languages: string[]) => vi.stubGlobal("navigator", { languages });
const german = LANGUAGES.find(({ code }) => code === "de") ?? ENGLISH;

test("the browser's first language that we speak is taken", () => {
  browserSpeaks("sv-SE", "de-AT", "en-GB");
  expect(firstLanguage().code).toBe("de");
});

test("the person's own choice wins", () => {
  browserSpeaks("ar-EG");
  remember(german);
  expect(firstLanguage()).toBe(german);
});

test("without any of ours it is English", () => {
  browserSpeaks("sv-SE");
  expect(firstLanguage()).toBe(ENGLISH);
});

test("without storage the choice holds for the page", () => {
  browserSpeaks("de");
  const refuse = () => {
    throw new DOMException("no storage", "SecurityError");
  };
  vi.stubGlobal("localStorage", { getItem: refuse, setItem: refuse, clear: () => undefined });
  remember(german);
  expect(firstLanguage()).toBe(german);
  vi.unstubAllGlobals();
});

test.each([
  ["de-AT", "de"],
  ["AR", "ar"],
  ["xx", undefined],
  [null, undefined],
])("%s is %s", (tag, code) => expect(languageOf(tag)?.code).toBe(code));
