/** A topic of the agenda: its title, who opens it, and for how long. */
import { type FormEvent, useId, useState } from "react";
import { Audience } from "../components/Audience";
import { Button } from "../components/Button";
import { Dialog } from "../components/Dialog";
import { TextField } from "../components/Field";
import { Select } from "../components/Select";
import { useText } from "../i18n";
import type { Command } from "../messages";
import { type ItemId, TITLE_CHARS, type View } from "../protocol";
import { inOrder } from "./board";

const NOBODY = "";
const MOST = 1440; // minutes: a day

interface Props {
  view: View;
  /** The topic to change; null: a new one. */
  item: ItemId | null;
  run: (command: Command) => Promise<boolean>;
  onClose: () => void;
}

export function TopicDialog({ view, item, run, onClose }: Props) {
  const { t } = useText();
  const old = view.agenda.find(({ id }) => id === item);
  const [title, setTitle] = useState(old?.title ?? "");
  const [owner, setOwner] = useState(old?.owner ?? NOBODY);
  const [minutes, setMinutes] = useState(String(old?.minutes || ""));
  const form = useId();
  const number = Number(minutes);
  const wrong = !Number.isInteger(number) || number < 0 || number > MOST;
  const people = inOrder(Object.values(view.people).filter(({ standing }) => standing !== "removed"));
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    if (!title.trim() || wrong) return;
    const facts = { title: title.trim(), owner: owner === NOBODY ? null : owner, minutes: number };
    if (await run(item ? { t: "change-agenda-item", item, ...facts } : { t: "add-agenda-item", ...facts })) onClose();
  };
  return (
    <Dialog
      title={t(item ? "console-topic-edit" : "console-topic-add")}
      width={32}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button kind="main" type="submit" form={form} unavailable={!title.trim() || wrong}>
            {t(item ? "console-topic-keep" : "console-topic-add")}
          </Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={(event) => void keep(event)}>
        <TextField label={t("console-topic-title")} data-autofocus="" maxLength={TITLE_CHARS} audience={<Audience kind="joint" icon="eye">{t("console-agenda-audience")}</Audience>} value={title} onText={setTitle} />
        <Select label={t("console-topic-owner")} options={[{ id: NOBODY, label: t("console-topic-nobody") }, ...people.map(({ person }) => ({ id: person.seat, label: person.name }))]} value={owner} onChoose={setOwner} />
        <TextField label={t("console-topic-minutes")} hint={t("console-topic-minutes-hint")} problem={wrong && t("console-topic-minutes-wrong", { most: MOST })} type="number" dir="ltr" min={0} max={MOST} value={minutes} onText={setMinutes} />
      </form>
    </Dialog>
  );
}
