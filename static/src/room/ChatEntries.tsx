/** What stands in the chat of a room, in the order of time: lines, texts released into it, and who was shown what. */
import { Fragment, type ReactNode } from "react";
import { Marker, Message } from "../components/Chat";
import { useText } from "../i18n";
import { nameOf } from "../people";
import type { CatchUpView, Cleared, RoomLine, RoomView, View } from "../protocol";

type Entry =
  | { kind: "line"; at: number; line: RoomLine; heading: boolean }
  | { kind: "cleared"; at: number; cleared: Cleared }
  | { kind: "caught-up"; at: number; caughtUp: CatchUpView };

/** The entries by time. A line has a heading where lines begin that somebody showed the reader later. */
export function entriesOf(room: RoomView): Entry[] {
  let before: string | null = null;
  const lines = room.lines.map((line): Entry => {
    const heading = line.shown_by !== null && line.shown_by !== before;
    before = line.shown_by;
    return { kind: "line", at: line.at, line, heading };
  });
  const cleared = room.cleared.map((one): Entry => ({ kind: "cleared", at: one.at, cleared: one }));
  const caughtUp = room.catch_ups.map((one): Entry => ({ kind: "caught-up", at: one.at, caughtUp: one }));
  return [...lines, ...cleared, ...caughtUp].sort((one, other) => one.at - other.at);
}

interface Props {
  view: View;
  room: RoomView;
  /** What is said of a text that was released into this room. */
  released: string;
  /** Under a line: what can be done with it. */
  below?: (line: RoomLine) => ReactNode;
}

/** A log of several days names each day before its first entry; of one day, the time alone stands at each. */
export function ChatEntries({ room, ...rest }: Props) {
  const { date } = useText();
  const entries = entriesOf(room);
  const days = entries.map(({ at }) => date(at));
  const several = new Set(days).size > 1;
  return entries.map((entry, index) => (
    <Fragment key={keyOf(entry)}>
      {several && days[index] !== days[index - 1] && <Marker>{days[index]}</Marker>}
      <EntryOfLog entry={entry} {...rest} />
    </Fragment>
  ));
}

function keyOf(entry: Entry): string {
  if (entry.kind === "line") return entry.line.line;
  return entry.kind === "cleared" ? entry.cleared.id : `${entry.at} ${entry.caughtUp.seat}`;
}

function EntryOfLog({ entry, view, released, below }: Omit<Props, "room"> & { entry: Entry }) {
  const { t } = useText();
  switch (entry.kind) {
    case "line": {
      const { line, heading } = entry;
      return (
        <>
          {heading && <Marker>{t("chat-shown-to-you", { name: nameOf(view, line.shown_by ?? "") })}</Marker>}
          <Message name={nameOf(view, line.by)} at={line.at} text={line.text} mine={line.by === view.you}>
            {below?.(line)}
          </Message>
        </>
      );
    }
    case "cleared":
      return <Message name={entry.cleared.author === null ? t("chat-through-mediator") : nameOf(view, entry.cleared.author)} at={entry.at} text={entry.cleared.wording} note={released} />;
    case "caught-up":
      return <Marker>{caughtUpInWords(t, view, entry.caughtUp)}</Marker>;
  }
}

/** "Mara showed Ben what was written here while Ben was away." */
export function caughtUpInWords(t: ReturnType<typeof useText>["t"], view: View, { seat, by }: Pick<CatchUpView, "seat" | "by">): string {
  const name = nameOf(view, seat);
  return by === view.you ? t("chat-caught-up-by-you", { name }) : t("chat-caught-up", { name, by: nameOf(view, by) });
}
