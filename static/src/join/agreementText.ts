/** The agreement's plain text as headings and paragraphs, for reading. What is signed is the text itself, unchanged. */
export interface Block {
  readonly heading: string | null;
  readonly paragraphs: readonly string[];
}

const LONGEST_HEADING = 90; // characters

/** Blocks stand apart by an empty line; a first line that is short and ends without a stop is a heading. */
export function blocksOf(text: string): Block[] {
  const parts = text.replaceAll("\r\n", "\n").trim().split(/\n\s*\n/u);
  return parts.map((part) => {
    const lines = part.split("\n").map((line) => line.trim());
    const [first = "", ...rest] = lines;
    const bare = first.replace(/^#+\s*/u, "");
    const heads = bare !== first || (bare.length <= LONGEST_HEADING && !/[.:;؟?!]$/u.test(bare) && (rest.length > 0 || parts.length > 1));
    if (!heads) return { heading: null, paragraphs: [lines.join(" ")] };
    return { heading: bare, paragraphs: rest.length ? [rest.join(" ")] : [] };
  });
}

/** Whether two names are the same but for capitals and spaces. */
export function sameName(one: string, other: string): boolean {
  const plain = (name: string) => name.normalize("NFKC").trim().replaceAll(/\s+/gu, " ").toLocaleLowerCase();
  return plain(one) === plain(other);
}
