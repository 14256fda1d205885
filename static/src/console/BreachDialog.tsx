/** A mediator must say outside what was said here: under which code, to whom, and with her password asked again. */
import { type FormEvent, useId, useState } from "react";
import { TaskProblem, useTask } from "../admin/useTask";
import { api } from "../api";
import { Audience } from "../components/Audience";
import { Button } from "../components/Button";
import { Dialog } from "../components/Dialog";
import { TextArea, TextField } from "../components/Field";
import { Select } from "../components/Select";
import { BREACH_REASONS, type BreachReason } from "../crossing";
import { useText } from "../i18n";
import { TEXT_CHARS, type View } from "../protocol";

export function BreachDialog({ view, onClose }: { view: View; onClose: () => void }) {
  const { t } = useText();
  const task = useTask();
  const [reason, setReason] = useState<BreachReason>(BREACH_REASONS[0]);
  const [text, setText] = useState("");
  const [password, setPassword] = useState("");
  const form = useId();
  const declare = (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim()) return;
    void task.run(async () => {
      await api.declareBreach(view.you, reason, text.trim(), password);
      onClose();
    });
  };
  return (
    <Dialog
      title={t("breach-title")}
      note={t("breach-note")}
      width={36}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button kind="danger" type="submit" form={form} unavailable={!text.trim() || task.busy}>
            {t("breach-do")}
          </Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={declare}>
        <TaskProblem task={task} words={{ "sign-in": t("breach-password-wrong") }} />
        <Select label={t("breach-reason")} options={BREACH_REASONS.map((id) => ({ id, label: t(`breach-${id}`) }))} value={reason} onChoose={(id) => setReason(id as BreachReason)} />
        <TextArea
          label={t("breach-text")}
          rows={3}
          maxLength={TEXT_CHARS}
          audience={
            <Audience kind="mediators" icon="eye">
              {t("breach-audience")}
            </Audience>
          }
          value={text}
          onText={setText}
        />
        <TextField label={t("breach-password")} hint={t("breach-password-hint")} type="password" dir="ltr" autoComplete="current-password" value={password} onText={setPassword} />
      </form>
    </Dialog>
  );
}
