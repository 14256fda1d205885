/** The board in words: everything that stands on it, and notes to add, change and delete by keyboard alone. */
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { useClient, useRoomState, useView } from "../client";
import { Button } from "../components/Button";
import { Checkbox } from "../components/Checkbox";
import { TextArea } from "../components/Field";
import { announce } from "../components/LiveRegion";
import { useText } from "../i18n";
import { ConfidentialMark } from "../room/ConfidentialMark";
import { type Fields, type ItemId, type Patch, type RoomId, type SeatId, TEXT_CHARS } from "../protocol";
import type { Board } from "./elements";
import { type Item, itemsOf, noteFields, rewritten } from "./words";

interface Props {
  room: RoomId;
  board: Board;
  authors: ReadonlyMap<string, SeatId>;
  mayDraw: boolean;
  /** Who will see it, at the input. */
  audience: ReactNode;
  draw: (patches: readonly Patch[]) => void;
  /** What a mediator chose to share; undefined for whoever cannot. */
  chosen: readonly ItemId[] | undefined;
  onChoose: (elements: readonly ItemId[]) => void;
}

const DELETED: Fields = { isDeleted: true };

export default function BoardText({ room, board, authors, mayDraw, audience, draw, chosen, onChoose }: Props) {
  const { t } = useText();
  const items = itemsOf(board, authors);
  const list = useRef<HTMLOListElement>(null);
  const remove = (item: Item) => {
    const ids = item.words && item.words !== item.id ? [item.id, item.words] : [item.id];
    draw(ids.map((element) => ({ element, fields: DELETED })));
    announce(t("board-deleted"));
    list.current?.focus();
  };
  return (
    <div className="board-text">
      {items.length === 0 && <p className="quiet">{t(mayDraw ? "board-empty-text" : "board-empty")}</p>}
      <ol ref={list} tabIndex={-1} aria-label={t("board-list")}>
        {items.map((item) => (
          <Line
            key={item.id}
            room={room}
            item={item}
            mayDraw={mayDraw}
            chosen={chosen?.includes(item.id)}
            onChoose={(on) => onChoose([...(chosen ?? []).filter((id) => id !== item.id), ...(on ? [item.id] : [])])}
            onDelete={() => remove(item)} onWords={(words) => draw(change(item, words, board))}
          />
        ))}
      </ol>
      {mayDraw && <NewNote room={room} board={board} audience={audience} draw={draw} />}
    </div>
  );
}

function change(item: Item, words: string, board: Board): Patch[] {
  const element = item.words ?? item.id;
  return [{ element, fields: rewritten(words, board[element] ?? {}) }];
}

interface LineProps {
  room: RoomId;
  item: Item;
  /** Whether it is chosen to be shared; undefined for whoever cannot. */
  chosen: boolean | undefined;
  onChoose: (on: boolean) => void;
  mayDraw: boolean;
  onWords: (words: string) => void;
  onDelete: () => void;
}

function Line({ room, item, mayDraw, chosen, onChoose, onWords, onDelete }: LineProps) {
  const { t } = useText();
  const view = useView();
  const [editing, setEditing] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const what = t(`board-kind-${item.kind}`);
  const who = item.by && view.people[item.by]?.person.name;
  const where = t(`board-place-${item.place}`);
  const named = item.text ? `${what}: ${item.text}` : `${what}, ${where}`;
  const done = () => {
    setEditing(false);
    queueMicrotask(() => edit.current?.focus());
  };
  return (
    <li>
      <p>
        <b>{what}</b> <span className="small quiet">{who ? t("board-where-who", { where, name: who }) : where}</span>
      </p>
      {editing ? (
        <EditNote
          text={item.text}
          onDone={(words) => {
            if (words && words !== item.text) onWords(words);
            done();
          }}
        />
      ) : (
        item.text && (
          <p className="board-said" dir="auto">
            {item.text}
          </p>
        )
      )}
      {view.rooms[room] && <ConfidentialMark room={view.rooms[room]} kind="element" item={item.id} author={item.by ?? null} named={named} />}
      {chosen !== undefined && (
        <Checkbox checked={chosen} onCheck={onChoose}>
          {t("board-choose")}
          <span className="vh">: {named}</span>
        </Checkbox>
      )}
      {mayDraw && !editing && (
        <div className="board-acts">
          {item.kind === "text" && (
            <Button ref={edit} size="dense" kind="plain" icon="pen" aria-label={t("board-edit-of", { what: named })} onClick={() => setEditing(true)}>
              {t("board-edit")}
            </Button>
          )}
          <Button size="dense" kind="plain" icon="trash" aria-label={t("board-delete-of", { what: named })} onClick={onDelete}>
            {t("board-delete")}
          </Button>
        </div>
      )}
    </li>
  );
}

/** Escape leaves the words as they were. */
function EditNote({ text, onDone }: { text: string; onDone: (words: string | null) => void }) {
  const { t } = useText();
  const [words, setWords] = useState(text);
  const save = (event: FormEvent) => {
    event.preventDefault();
    onDone(words.trim());
  };
  return (
    <form className="board-note" onSubmit={save} onKeyDown={(event) => event.key === "Escape" && onDone(null)}>
      <TextArea label={t("board-edit-label")} value={words} onText={setWords} maxLength={TEXT_CHARS} autoFocus />
      <div className="board-acts">
        <Button kind="main" size="dense" type="submit" unavailable={!words.trim()}>
          {t("board-save")}
        </Button>
        <Button size="dense" onClick={() => onDone(null)}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}

function NewNote({ room, board, audience, draw }: Pick<Props, "room" | "board" | "audience" | "draw">) {
  const { t } = useText();
  const { store } = useClient();
  const place = `board ${room}`;
  const words = useRoomState((state) => state.drafts[place] ?? "");
  const field = useRef<HTMLTextAreaElement>(null);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const text = words.trim();
    if (!text) return;
    draw([{ element: crypto.randomUUID(), fields: noteFields(text, board, Math.floor(Math.random() * 2 ** 31)) }]);
    store.draft(place, "");
    announce(t("board-note-added"));
    field.current?.focus();
  };
  return (
    <form className="board-note" onSubmit={add}>
      <TextArea ref={field} label={t("board-note")} audience={audience} value={words} onText={(text) => store.draft(place, text)} maxLength={TEXT_CHARS} />
      <Button kind="main" icon="plus" type="submit" unavailable={!words.trim()}>
        {t("board-note-add")}
      </Button>
    </form>
  );
}
