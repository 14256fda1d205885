/**
 * "May I share this?": the mediator words what would cross, says where to, and sees who would read it there. It goes to
 * its owner first; nothing crosses by this.
 */
import { type FormEvent, useId, useState } from "react";
import { Audience } from "../components/Audience";
import { Button } from "../components/Button";
import { Dialog } from "../components/Dialog";
import { Facts } from "../components/Facts";
import { TextArea } from "../components/Field";
import { Notice } from "../components/Notice";
import { Select } from "../components/Select";
import { useText } from "../i18n";
import type { Command } from "../messages";
import { peopleIn } from "../people";
import { type ItemId, JOINT, type RoomId, TEXT_CHARS, type View } from "../protocol";
import { openRooms } from "./board";
import { roomKind, useConsoleWords } from "./words";

interface Props {
  view: View;
  source: RoomId;
  item: ItemId;
  /** The words as they were said. */
  text: string;
  run: (command: Command) => Promise<boolean>;
  onClose: () => void;
}

export function ShareDialog({ view, source, item, text, run, onClose }: Props) {
  const { t } = useText();
  const words = useConsoleWords(view);
  const [wording, setWording] = useState(text);
  const [target, setTarget] = useState(JOINT);
  const form = useId();
  const from = view.rooms[source];
  const to = view.rooms[target];
  const rooms = openRooms(view).filter(({ room }) => room !== source);
  const readers = to ? peopleIn(view, to).filter(({ person }) => person.seat !== view.you) : [];
  const propose = async (event: FormEvent) => {
    event.preventDefault();
    if (wording.trim() && (await run({ t: "propose-release", source, item, wording: wording.trim(), target }))) onClose();
  };
  return (
    <Dialog
      eyebrow={from && words.room(from)}
      title={t("console-share-ask")}
      width={38}
      room={roomKind(from)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button kind="main" type="submit" form={form} unavailable={!wording.trim()}>
            {t("console-share-do")}
          </Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={(event) => void propose(event)}>
        <TextArea
          label={t("console-share-wording")}
          hint={t("console-share-wording-hint")}
          data-autofocus=""
          audience={
            <Audience kind={roomKind(from)} icon="lock">
              {t("console-share-owner-first")}
            </Audience>
          }
          rows={3}
          maxLength={TEXT_CHARS}
          value={wording}
          onText={setWording}
        />
        <Select label={t("console-share-target")} options={rooms.map((room) => ({ id: room.room, label: words.room(room) }))} value={target} onChoose={setTarget} />
      </form>
      <Facts facts={[{ name: t("console-share-readers"), value: readers.length ? words.names(readers) : t("console-share-nobody-there") }]} />
      <Notice>{t("console-share-once")}</Notice>
    </Dialog>
  );
}
