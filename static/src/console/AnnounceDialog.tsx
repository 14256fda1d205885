/** Words to everyone in every room, or in some rooms. Who reads them stands at the input, by name. */
import { type FormEvent, useId, useState } from "react";
import { useClient, useRoomState } from "../client";
import { Audience } from "../components/Audience";
import { Button } from "../components/Button";
import { Checkbox } from "../components/Checkbox";
import { Dialog } from "../components/Dialog";
import { TextArea } from "../components/Field";
import { useText } from "../i18n";
import type { Command } from "../messages";
import { steers, TEXT_CHARS, type RoomId, type RoomView, type View } from "../protocol";
import { admittedOf, openRooms } from "./board";
import { useConsoleWords } from "./words";

const PLACE = "announcement"; // of the draft in the store

export function AnnounceDialog({ view, run, onClose }: { view: View; run: (command: Command) => Promise<boolean>; onClose: () => void }) {
  const { t } = useText();
  const words = useConsoleWords(view);
  const { store } = useClient();
  const text = useRoomState((state) => state.drafts[PLACE] ?? "");
  const form = useId();
  const [left, setLeft] = useState<ReadonlySet<RoomId>>(new Set());
  const rooms = openRooms(view).filter((room) => room.seated.some((seat) => seat !== view.you && !isMediator(view, seat)));
  const chosen = rooms.filter(({ room }) => !left.has(room));
  const all = chosen.length === rooms.length;
  const reads = (room: RoomId | null) => all || chosen.some((one) => one.room === room);
  const readers = admittedOf(view).filter(({ person, room }) => person.seat !== view.you && reads(room));
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim() || !(await run({ t: "announce", text: text.trim(), rooms: all ? [] : chosen.map(({ room }) => room) }))) return;
    store.draft(PLACE, "");
    onClose();
  };
  return (
    <Dialog
      title={t("console-announce-title")}
      note={t(all ? "console-announce-note" : "console-announce-few")}
      width={34}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button kind="main" icon="megaphone" type="submit" form={form} unavailable={!text.trim() || !readers.length}>
            {t("console-announce-do", { count: readers.length })}
          </Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={(event) => void send(event)}>
        {rooms.length > 1 && <Rooms rooms={rooms} left={left} nameOf={words.room} onLeave={setLeft} />}
        <TextArea
          label={t("console-announce-text")}
          data-autofocus=""
          audience={
            <Audience kind="joint" icon="people">
              {readers.length ? t("console-announce-audience", { names: words.names(readers) }) : t("console-announce-nobody")}
            </Audience>
          }
          rows={4}
          maxLength={TEXT_CHARS}
          value={text}
          onText={(next) => store.draft(PLACE, next)}
        />
      </form>
    </Dialog>
  );
}

interface RoomsProps {
  rooms: readonly RoomView[];
  left: ReadonlySet<RoomId>;
  nameOf: (room: RoomView) => string;
  onLeave: (left: ReadonlySet<RoomId>) => void;
}

/** The rooms with people; at least one stays chosen. */
function Rooms({ rooms, left, nameOf, onLeave }: RoomsProps) {
  const { t } = useText();
  const toggle = (room: RoomId, chosen: boolean) => {
    const next = new Set([...left, room]);
    if (chosen) next.delete(room);
    if (rooms.some((one) => !next.has(one.room))) onLeave(next);
  };
  return (
    <fieldset className="stack tight">
      <legend>{t("console-announce-rooms")}</legend>
      {rooms.map((room) => (
        <Checkbox key={room.room} checked={!left.has(room.room)} onCheck={(chosen) => toggle(room.room, chosen)}>
          {nameOf(room)}
        </Checkbox>
      ))}
    </fieldset>
  );
}

function isMediator(view: View, seat: string): boolean {
  const person = view.people[seat]?.person;
  return person !== undefined && steers(person);
}
