/** A new session on one page: title, people, sides, rooms, agreement, and what holds for it. Nothing is sent before the last button. */
import { type FormEvent, useEffect, useRef, useState } from "react";
import { api, type Invited } from "../api";
import { WAIT_MINUTES } from "../care";
import { Actions } from "../components/Actions";
import { Button, ButtonLink } from "../components/Button";
import { Card } from "../components/Card";
import { Checkbox } from "../components/Checkbox";
import { TextField } from "../components/Field";
import { Notice } from "../components/Notice";
import { useText } from "../i18n";
import type { Side } from "../kinds";
import { AgreementEditor } from "./AgreementEditor";
import { ApartEditor } from "./ApartEditor";
import { type Draft, newDraft, problemsOf, requestOf, RETENTION_MOST, TITLE_MOST } from "./draft";
import { REGIMES } from "../protocol";
import { PeopleEditor } from "./PeopleEditor";
import { LIST } from "./places";
import { RoomsEditor } from "./RoomsEditor";
import { SidesEditor } from "./SidesEditor";
import { TaskProblem, useTask } from "./useTask";

export interface Created {
  id: string;
  title: string;
  people: Invited[];
}

interface Props {
  /** The account's name: the mediator's in the session. */
  mediator: string;
  onCreated: (created: Created) => void;
}

export function NewSession({ mediator, onCreated }: Props) {
  const { t } = useText();
  const load = useTask();
  const [draft, setDraft] = useState<Draft>();
  const { run } = load;
  useEffect(() => {
    const title = (side: Side) => t(`side-${side}`);
    void run(async () => setDraft(newDraft(await api.agreement(), title)));
    // Once: a draft that is being written is never replaced.
  }, []);
  return (
    <>
      <div className="stack tight">
        <p>
          <a href={LIST}>{t("admin-back")}</a>
        </p>
        <h1 className="h1">{t("admin-new-title")}</h1>
        <p className="lede">{t("admin-new-lede")}</p>
      </div>
      <TaskProblem task={load} />
      {draft && <Form mediator={mediator} draft={draft} onDraft={setDraft} onCreated={onCreated} />}
    </>
  );
}

interface FormProps extends Props {
  draft: Draft;
  onDraft: (draft: Draft) => void;
}

function Form({ mediator, draft, onDraft, onCreated }: FormProps) {
  const { t } = useText();
  const task = useTask();
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const problems = tried ? problemsOf(draft) : new Map<string, string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (problemsOf(draft).size) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
      return;
    }
    void task.run(async () => onCreated({ ...(await api.createSession(requestOf(draft, mediator))), title: draft.title.trim() }));
  };
  return (
    <form ref={form} className="stack roomy" onSubmit={submit} noValidate>
      <Card title={t("admin-new-what")}>
        <TextField
          label={t("admin-title")}
          hint={t("admin-title-hint")}
          problem={problems.has("title") && t("admin-problem-title")}
          maxLength={TITLE_MOST}
          value={draft.title}
          onText={(title) => onDraft({ ...draft, title })}
        />
      </Card>
      <Card title={t("admin-people")}>
        <PeopleEditor mediator={mediator} draft={draft} problems={problems} onDraft={onDraft} />
      </Card>
      <Card title={t("admin-sides")}>
        <SidesEditor draft={draft} onDraft={onDraft} />
      </Card>
      <Card title={t("admin-apart")}>
        <ApartEditor draft={draft} problems={problems} onDraft={onDraft} />
      </Card>
      <Card title={t("admin-rooms")}>
        <RoomsEditor draft={draft} problems={problems} onDraft={onDraft} />
      </Card>
      <Card title={t("admin-agreement")}>
        <AgreementEditor agreement={draft.agreement} problems={problems} onAgreement={(agreement) => onDraft({ ...draft, agreement })} />
      </Card>
      <Card title={t("admin-rules")}>
        <Rules draft={draft} problems={problems} onDraft={onDraft} />
      </Card>
      {problems.size > 0 && (
        <Notice tone="danger" alert title={t("admin-problems", { count: problems.size })}>
          {t("admin-problems-how")}
        </Notice>
      )}
      <TaskProblem task={task} />
      <Actions>
        <Button kind="main" size="big" type="submit" unavailable={task.busy}>
          {t("admin-create")}
        </Button>
        <ButtonLink size="big" href={LIST}>
          {t("cancel")}
        </ButtonLink>
      </Actions>
    </form>
  );
}

function Rules({ draft, problems, onDraft }: { draft: Draft; problems: ReadonlyMap<string, string>; onDraft: (draft: Draft) => void }) {
  const { t } = useText();
  return (
    <div className="stack">
      <fieldset className="stack tight">
        <legend>{t("admin-regime")}</legend>
        {REGIMES.map((regime) => (
          <Checkbox key={regime} type="radio" name="regime" checked={draft.regime === regime} hint={t(`regime-${regime}-how`)} onCheck={() => onDraft({ ...draft, regime })}>
            {t(`regime-${regime}`)}
          </Checkbox>
        ))}
      </fieldset>
      <Checkbox checked={draft.chatInSummary} hint={t("admin-chat-in-summary-hint")} onCheck={(chatInSummary) => onDraft({ ...draft, chatInSummary })}>
        {t("admin-chat-in-summary")}
      </Checkbox>
      <Checkbox checked={draft.attestation} hint={t("admin-attestation-hint")} onCheck={(attestation) => onDraft({ ...draft, attestation })}>
        {t("admin-attestation")}
      </Checkbox>
      {(["checkIn", "nudge"] as const).map((name) => (
        <TextField
          key={name}
          className="days"
          label={t(`admin-${name}`)}
          hint={t(`admin-${name}-hint`)}
          problem={problems.has(name) && t("admin-problem-wait", { most: WAIT_MINUTES })}
          type="number"
          dir="ltr"
          min={1}
          max={WAIT_MINUTES}
          value={draft[name]}
          onText={(minutes) => onDraft({ ...draft, [name]: minutes })}
        />
      ))}
      <TextField
        className="days"
        label={t("admin-retention")}
        hint={t("admin-retention-hint")}
        problem={problems.has("retention") && t("admin-problem-retention", { most: RETENTION_MOST })}
        type="number"
        dir="ltr"
        min={1}
        max={RETENTION_MOST}
        value={draft.retention}
        onText={(retention) => onDraft({ ...draft, retention })}
      />
    </div>
  );
}
