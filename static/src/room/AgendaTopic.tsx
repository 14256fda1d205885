/** One topic: its state, owner and time, how much of it is left while it is current, and this room's notes on it. */
import "./AgendaTopic.css";
import { useState } from "react";
import { useClient, useRoomState, useRun, useServerClock, useView } from "../client";
import { AgendaItem as Line } from "../components/Agenda";
import { Audience } from "../components/Audience";
import { Button } from "../components/Button";
import { TextArea } from "../components/Field";
import { ProgressBar } from "../components/ProgressBar";
import { useNow } from "../components/useNow";
import { useText } from "../i18n";
import { meIn, nameOf } from "../people";
import { type AgendaItem, type Note, type RoomView, TEXT_CHARS } from "../protocol";
import { readersInWords } from "./ChatPanel";
import { ConfidentialMark } from "./ConfidentialMark";

const MINUTE = 60_000; // ms
const TICK = 10_000; // ms
const LOOKS = { open: "open", current: "now", done: "done", parked: "parked" } as const;

export function AgendaTopic({ item, room }: { item: AgendaItem; room: RoomView }) {
  const { t, duration } = useText();
  const view = useView();
  const now = useNow(TICK, useServerClock());
  const total = item.minutes * MINUTE;
  const used = item.current_since === null ? 0 : now - item.current_since;
  const running = item.state === "current" && total > 0;
  const over = used > total;
  const left = duration(Math.abs(total - used));
  const time = running ? t(over ? "agenda-over" : "agenda-left", { time: left }) : total > 0 && duration(total);
  return (
    <Line state={LOOKS[item.state]} title={item.title} note={item.owner && <bdi>{nameOf(view, item.owner)}</bdi>} time={time}>
      {running && <ProgressBar label={t("agenda-used")} value={used} max={total} valueText={t(over ? "agenda-over" : "agenda-left", { time: left })} />}
      <Notes item={item} room={room} notes={room.notes.filter((note) => note.item === item.id)} />
    </Line>
  );
}

function Notes({ item, room, notes }: { item: AgendaItem; room: RoomView; notes: readonly Note[] }) {
  const { t, time } = useText();
  const view = useView();
  const [writing, setWriting] = useState(false);
  const may = meIn(view).person.role !== "observer";
  return (
    <div className="topic-notes stack tight">
      {notes.map(({ note, by, text, at }) => (
        <p key={note} className="small note">
          <b>
            <bdi>{nameOf(view, by)}</bdi>
          </b>{" "}
          <time className="quiet tiny">{time(at)}</time>
          <span dir="auto">{text}</span>
          <ConfidentialMark room={room} kind="note" item={note} author={by} named={text} />
        </p>
      ))}
      {may && !writing && (
        <Button kind="plain" size="dense" icon="pen" onClick={() => setWriting(true)} aria-label={`${t("note-add")}: ${item.title}`}>
          {t("note-add")}
        </Button>
      )}
      {writing && <WriteNote item={item} room={room} onDone={() => setWriting(false)} />}
    </div>
  );
}

function WriteNote({ item, room, onDone }: { item: AgendaItem; room: RoomView; onDone: () => void }) {
  const text = useText();
  const { t } = text;
  const view = useView();
  const run = useRun();
  const { store } = useClient();
  const place = `note ${room.room} ${item.id}`;
  const draft = useRoomState((state) => state.drafts[place] ?? "");
  const keep = async () => {
    const words = draft.trim();
    if (!words || !(await run({ t: "note-on-agenda", item: item.id, text: words }))) return;
    store.draft(place, "");
    onDone();
  };
  return (
    <div className="stack tight">
      <TextArea
        label={t("note-label", { title: item.title })}
        labelHidden
        autoFocus
        audience={<Audience kind={room.kind}>{readersInWords(text, view, room)}</Audience>}
        value={draft}
        onText={(words) => store.draft(place, words)}
        maxLength={TEXT_CHARS}
      />
      <div className="row">
        <Button size="dense" onClick={() => void keep()} unavailable={!draft.trim()}>
          {t("note-keep")}
        </Button>
        <Button kind="plain" size="dense" onClick={onDone}>
          {t("cancel")}
        </Button>
      </div>
    </div>
  );
}
