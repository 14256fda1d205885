/** A note on a topic, on the surface of the room one is in: who will read it stands at the input. */
import { type FormEvent, useId, useState } from "react";
import { Audience } from "../components/Audience";
import { Button } from "../components/Button";
import { Dialog } from "../components/Dialog";
import { TextArea } from "../components/Field";
import { useText } from "../i18n";
import type { Command } from "../messages";
import { myRoom } from "../people";
import { type ItemId, TEXT_CHARS, type View } from "../protocol";
import { readersInWords } from "../room/ChatPanel";
import { roomKind } from "./words";

interface Props {
  view: View;
  item: ItemId;
  run: (command: Command) => Promise<boolean>;
  onClose: () => void;
}

export function NoteDialog({ view, item, run, onClose }: Props) {
  const text = useText();
  const { t } = text;
  const [words, setWords] = useState("");
  const form = useId();
  const room = myRoom(view);
  const [asked] = useState(room?.room);
  const moved = room?.room !== asked;
  const topic = view.agenda.find(({ id }) => id === item);
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() && !moved && (await run({ t: "note-on-agenda", item, text: words.trim() }))) onClose();
  };
  return (
    <Dialog
      title={t("console-note-title", { title: topic?.title ?? "" })}
      width={34}
      room={roomKind(room)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button kind="main" type="submit" form={form} unavailable={!words.trim() || !room || moved}>
            {t("console-note-keep")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void keep(event)}>
        <TextArea
          label={t("console-note-write")}
          data-autofocus=""
          problem={moved && t("console-note-moved")}
          audience={room && <Audience kind={roomKind(room)}>{readersInWords(text, view, room)}</Audience>}
          rows={3}
          maxLength={TEXT_CHARS}
          value={words}
          onText={setWords}
        />
      </form>
    </Dialog>
  );
}
