/** A draft with two parties, for the tests of the editors. */
import { changePerson, type Draft, newDraft } from "./draft";

export function twoParties(): Draft {
  const words = { en: "We talk.", de: "Wir reden." };
  const draft = newDraft({ closed: words, open: words }, (side) => `Side ${side.toUpperCase()}`);
  return changePerson(changePerson(draft, 1, { name: "Ana Petrov" }), 2, { name: "Ben Okafor" });
}

export const NO_PROBLEM: ReadonlyMap<string, string> = new Map();
