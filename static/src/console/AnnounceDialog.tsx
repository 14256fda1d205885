/** Words to everyone in every room. Who reads them stands at the input, by name. */
import { type FormEvent, useId } from "react";
import { useClient, useRoomState } from "../client";
import { Audience } from "../components/Audience";
import { Button } from "../components/Button";
import { Dialog } from "../components/Dialog";
import { TextArea } from "../components/Field";
import { useText } from "../i18n";
import type { Command } from "../messages";
import { TEXT_CHARS, type View } from "../protocol";
import { admittedOf } from "./board";
import { useConsoleWords } from "./words";

const PLACE = "announcement"; // of the draft in the store

export function AnnounceDialog({ view, run, onClose }: { view: View; run: (command: Command) => Promise<boolean>; onClose: () => void }) {
  const { t } = useText();
  const words = useConsoleWords(view);
  const { store } = useClient();
  const text = useRoomState((state) => state.drafts[PLACE] ?? "");
  const form = useId();
  const readers = admittedOf(view).filter(({ person }) => person.seat !== view.you);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim() || !(await run({ t: "announce", text: text.trim(), rooms: [] }))) return;
    store.draft(PLACE, "");
    onClose();
  };
  return (
    <Dialog
      title={t("console-announce-title")}
      note={t("console-announce-note")}
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
      <form id={form} onSubmit={(event) => void send(event)}>
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
