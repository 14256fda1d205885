/** What one could read before the adjournment, closed until one opens it: rooms one knows, announcements, the agenda. */
import "./Reading.css";
import type { ReactNode } from "react";
import { useView } from "../client";
import { itemsOf } from "../board/words";
import { Agenda, AgendaItem, type AgendaState as Look } from "../components/Agenda";
import { Card } from "../components/Card";
import { ChatLog, Message } from "../components/Chat";
import { Icon } from "../components/Icon";
import { useText } from "../i18n";
import { nameOf, roomName } from "../people";
import type { AgendaState, RoomView, View } from "../protocol";
import { ChatEntries } from "../room/ChatEntries";

const LOOKS: Record<AgendaState, Look> = { open: "open", current: "now", done: "done", parked: "parked" };

export function Reading() {
  const text = useText();
  const { t } = text;
  const view = useView();
  const rooms = Object.values(view.rooms).filter(holdsWords);
  if (!rooms.length && !view.agenda.length && !view.announced.length) return null;
  return (
    <Card title={t("adjourned-read")}>
      <p className="small quiet">{t("adjourned-read-note")}</p>
      {rooms.map((room) => (
        <Part key={room.room} title={roomName(text, room)}>
          <RoomWords view={view} room={room} />
        </Part>
      ))}
      {view.announced.length > 0 && (
        <Part title={t("adjourned-read-announced")}>
          <ChatLog label={t("adjourned-read-announced")}>
            {view.announced.map(({ line, by, text: words, at }) => (
              <Message key={line} name={nameOf(view, by)} at={at} text={words} mine={by === view.you} />
            ))}
          </ChatLog>
        </Part>
      )}
      {view.agenda.length > 0 && (
        <Part title={t("agenda-title")}>
          <Agenda label={t("agenda-title")} dense>
            {view.agenda.map(({ id, title, state, owner }) => (
              <AgendaItem key={id} state={LOOKS[state]} title={title} note={owner && nameOf(view, owner)} />
            ))}
          </Agenda>
        </Part>
      )}
    </Card>
  );
}

function holdsWords(room: RoomView): boolean {
  return room.lines.length + room.cleared.length + room.notes.length > 0 || wordsOnBoard(room).length > 0;
}

function wordsOnBoard(room: RoomView): string[] {
  return itemsOf(room.board, new Map()).flatMap(({ text }) => text || []);
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="reading">
      <summary>
        <Icon name="chevronDown" />
        {title}
      </summary>
      <div className="stack tight">{children}</div>
    </details>
  );
}

function RoomWords({ view, room }: { view: View; room: RoomView }) {
  const text = useText();
  const { t } = text;
  const board = wordsOnBoard(room);
  return (
    <>
      {room.lines.length + room.cleared.length > 0 && (
        <ChatLog label={t("adjourned-read-chat", { room: roomName(text, room) })}>
          <ChatEntries view={view} room={room} released={t("chat-released")} />
        </ChatLog>
      )}
      {room.notes.length > 0 && (
        <Words title={t("adjourned-read-notes")} words={room.notes.map(({ note, by, text: words }) => ({ id: note, words, by: nameOf(view, by) }))} />
      )}
      {board.length > 0 && <Words title={t("board-title")} words={board.map((words, at) => ({ id: `${at}`, words, by: "" }))} />}
    </>
  );
}

function Words({ title, words }: { title: string; words: readonly { id: string; words: string; by: string }[] }) {
  return (
    <>
      <h3 className="small">{title}</h3>
      <ul className="reading-words" aria-label={title}>
        {words.map(({ id, words: said, by }) => (
          <li key={id}>
            {by && (
              <span className="tiny quiet">
                <bdi>{by}</bdi>
              </span>
            )}
            <p className="small" dir="auto">
              {said}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
