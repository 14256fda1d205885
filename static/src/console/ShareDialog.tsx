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
import type { ItemKind } from "../crossing";
import { type ItemId, JOINT, type RoomView, TEXT_CHARS, type View } from "../protocol";
import { openRooms } from "./board";
import type { ShareTask } from "./tasks";
import { roomKind, useConsoleWords } from "./words";

interface Props {
  view: View;
  task: ShareTask;
  run: (command: Command) => Promise<boolean>;
  onClose: () => void;
}

export function ShareDialog({ view, task: { source, itemKind, items, text, target: first }, run, onClose }: Props) {
  const { t } = useText();
  const words = useConsoleWords(view);
  const [wording, setWording] = useState(text);
  const [target, setTarget] = useState(first ?? (source === JOINT ? (openRooms(view).find(({ room }) => room !== JOINT)?.room ?? JOINT) : JOINT));
  const form = useId();
  const from = view.rooms[source];
  const to = view.rooms[target];
  const rooms = openRooms(view).filter(({ room }) => room !== source);
  const readers = to ? peopleIn(view, to).filter(({ person }) => person.seat !== view.you) : [];
  const consented = view.regime === "open" && text.trim() !== "" && wording.trim() === text.trim() && !isMarked(from, itemKind, items);
  const propose = async (event: FormEvent) => {
    event.preventDefault();
    const [item, ...also] = items;
    if (item && wording.trim() && (await run({ t: "propose-release", source, item, wording: wording.trim(), target, kind: itemKind, also }))) onClose();
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
            {t(consented ? "console-share-prepare" : "console-share-do")}
          </Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={(event) => void propose(event)}>
        <TextArea
          label={t("console-share-wording")}
          hint={t(itemKind === "element" ? "console-share-elements-hint" : "console-share-wording-hint")}
          data-autofocus=""
          audience={
            <Audience kind={roomKind(from)} icon="lock">
              {t(consented ? "console-share-open" : "console-share-owner-first")}
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

function isMarked(room: RoomView | undefined, kind: ItemKind, items: readonly ItemId[]): boolean {
  return room?.confidential.some((one) => one.kind === kind && items.includes(one.item)) ?? false;
}
