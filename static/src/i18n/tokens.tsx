/** Places for React elements inside a formatted sentence, marked by characters that no keyboard writes. */
import { Fragment, type ReactElement, type ReactNode } from "react";

export const TOKEN_START = "\uE000";
export const TOKEN_END = "\uE001";

/** Cuts a sentence at its tokens and puts each element into its place; other text stays text. */
export function splitAtElements(sentence: string, elements: readonly ReactElement[]): ReactNode {
  const parts = sentence.split(/\u2068?\uE000(\d+)\uE001\u2069?/);
  return parts.map((part, at) => (at % 2 ? <Fragment key={at}>{elements[Number(part)]}</Fragment> : part));
}
