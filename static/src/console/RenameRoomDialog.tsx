/** Another name for a room: who knows the room is told it. */
import { type FormEvent, useId, useState } from "react";
import { Button } from "../components/Button";
import { Dialog } from "../components/Dialog";
import { TextField } from "../components/Field";
import { useText } from "../i18n";
import type { Command } from "../messages";
import type { RoomView } from "../protocol";
import { roomKind } from "./words";

const TITLE_MOST = 120; // characters (state.Limits.title_chars)

interface Props {
  room: RoomView;
  run: (command: Command) => Promise<boolean>;
  onClose: () => void;
}

export function RenameRoomDialog({ room, run, onClose }: Props) {
  const { t } = useText();
  const form = useId();
  const [title, setTitle] = useState(room.title);
  const changed = title.trim() !== "" && title.trim() !== room.title;
  const rename = async (event: FormEvent) => {
    event.preventDefault();
    if (changed && (await run({ t: "rename-room", room: room.room, title: title.trim() }))) onClose();
  };
  return (
    <Dialog
      title={t("console-rename-room")}
      width={30}
      room={roomKind(room)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button kind="main" type="submit" form={form} unavailable={!changed}>
            {t("console-rename-room-do")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void rename(event)}>
        <TextField label={t("console-room-name")} hint={t("console-rename-told")} data-autofocus="" maxLength={TITLE_MOST} value={title} onText={setTitle} />
      </form>
    </Dialog>
  );
}
