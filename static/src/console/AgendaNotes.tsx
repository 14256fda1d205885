/** The notes on one topic that belong to the room one is in. From a private room, one may be offered to the others. */
import { Button } from "../components/Button";
import { useText } from "../i18n";
import { nameOf } from "../people";
import type { AgendaItem, RoomView, View } from "../protocol";
import { ConfidentialMark } from "../room/ConfidentialMark";
import type { Acts } from "./useActs";

export function AgendaNotes({ view, room, item, acts }: { view: View; room: RoomView; item: AgendaItem; acts: Acts }) {
  const { t, time } = useText();
  const notes = room.notes.filter((note) => note.item === item.id);
  if (!notes.length) return null;
  return (
    <ul className="topic-notes" aria-label={t("console-notes-on", { title: item.title })}>
      {notes.map(({ note, by, text, at }) => (
        <li key={note}>
          <p className="tiny quiet">
            <bdi>{nameOf(view, by)}</bdi> · {time(at)}
          </p>
          <p className="text small" dir="auto">
            {text}
          </p>
          <ConfidentialMark room={room} kind="note" item={note} author={by} named={text} />
          {room.kind !== "joint" && (
            <Button size="dense" kind="plain" icon="share" onClick={() => acts.open({ kind: "share", source: room.room, itemKind: "note", items: [note], text })}>
              {t("console-share-ask")}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
