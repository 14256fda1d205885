/**
 * Which words on their way stand in the view already. The author's own event comes before the answer to the command
 * (PROTOCOL.md), and after a lost line a whole view may hold it: until the answer, the words would stand there twice.
 *
 * 1. Each new line of one's own takes one command off, the oldest with the same words for the same place: two of the same
 *    words are two. Without a view before there is nothing new, and nothing is taken off.
 * 2. It is about showing alone: the command is still asked for until it is answered. Pure; no DOM.
 */
import type { Command } from "./messages";
import type { ItemId, View } from "./protocol";
import type { Pending } from "./store";

interface OwnLine {
  readonly line: ItemId;
  readonly text: string;
}

/** The same commands; of those whose words are new in the view, that they were told. The same list where nothing is. */
export function withTold(pending: readonly Pending[], before: View | null, now: View): readonly Pending[] {
  if (!before || !pending.length) return pending;
  const taken = new Set<ItemId>();
  const marked = pending.map((one) => {
    const words = wordsOf(one.command);
    if (one.told || words === null) return one;
    const known = new Set(ownLines(before, one.command).map(({ line }) => line));
    const own = ownLines(now, one.command).find(({ line, text }) => text === words && !known.has(line) && !taken.has(line));
    if (!own) return one;
    taken.add(own.line);
    return { ...one, told: true };
  });
  return taken.size ? marked : pending;
}

/** The words as the server keeps them, without space at their ends; null where a command says none. */
function wordsOf(command: Command): string | null {
  return command.t === "say" || command.t === "write-to-mediators" ? command.text.trim() : null;
}

/** What one wrote oneself in the place for which the command is; not what somebody shows one again. */
function ownLines(view: View, command: Command): readonly OwnLine[] {
  if (command.t !== "say") return view.written.filter(({ by }) => by === view.you);
  return (view.rooms[command.room]?.lines ?? []).filter(({ by, shown_by }) => by === view.you && shown_by === null);
}
