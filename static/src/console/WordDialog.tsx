/** A word to one person: an answer to what they asked, or why they are to wait, or why they are declined. Only they and the mediators read it. */
import { type FormEvent, useId, useState } from "react";
import { Audience } from "../components/Audience";
import { Button } from "../components/Button";
import { ChatLog, Message } from "../components/Chat";
import { Dialog } from "../components/Dialog";
import { TextArea } from "../components/Field";
import { useText } from "../i18n";
import type { Command } from "../messages";
import { nameOf } from "../people";
import { type SeatId, TEXT_CHARS, type View } from "../protocol";
import { letterThread } from "./letters";

export type WordKind = "hold" | "decline" | "write" | "answer";

function commandOf(kind: WordKind, seat: SeatId, words: string): Command {
  if (kind === "hold") return { t: "hold", seat, message: words };
  if (kind === "decline") return { t: "decline", seat, message: words };
  if (kind === "answer") return { t: "answer-request", seat, message: words };
  return { t: "write-to-person", seat, text: words };
}

interface Props {
  view: View;
  kind: WordKind;
  seat: SeatId;
  run: (command: Command) => Promise<boolean>;
  onClose: () => void;
}

export function WordDialog({ view, kind, seat, run, onClose }: Props) {
  const { t } = useText();
  const name = nameOf(view, seat);
  const [text, setText] = useState(kind === "hold" ? t("console-hold-words") : "");
  const [busy, setBusy] = useState(false);
  const form = useId();
  const thread = letterThread(view, seat);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim() || busy) return;
    setBusy(true);
    const done = await run(commandOf(kind, seat, text.trim()));
    setBusy(false);
    if (done) onClose();
  };
  return (
    <Dialog
      title={t(`console-word-${kind}`, { name })}
      width={34}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button kind={kind === "decline" ? "danger" : "main"} type="submit" form={form} unavailable={!text.trim() || busy}>
            {t(`console-word-${kind}-do`)}
          </Button>
        </>
      }
    >
      {kind === "write" && thread.length > 0 && (
        <ChatLog label={t("console-letters", { name })}>
          {thread.map((line) => (
            <Message key={line.line} name={nameOf(view, line.by)} at={line.at} text={line.text} mine={line.by !== seat} />
          ))}
        </ChatLog>
      )}
      {kind === "decline" && <p>{t("console-decline-what", { name })}</p>}
      <form id={form} onSubmit={(event) => void send(event)}>
        <TextArea
          label={t("console-word-text")}
          data-autofocus=""
          audience={<Audience kind="lobby">{t("console-word-audience", { name })}</Audience>}
          rows={3}
          maxLength={TEXT_CHARS}
          value={text}
          onText={setText}
        />
      </form>
    </Dialog>
  );
}
