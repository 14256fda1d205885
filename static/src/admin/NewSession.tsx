/** A new session on one page: title, people, sides, rooms, agreement, and what holds for it. Nothing is sent before the last button. */
import { type FormEvent, useEffect, useRef, useState } from "react";
import { api, type Invited, type Preset } from "../api";
import { WAIT_MINUTES } from "../care";
import { Actions } from "../components/Actions";
import { Button, ButtonLink } from "../components/Button";
import { Card } from "../components/Card";
import { Checkbox } from "../components/Checkbox";
import { TextField } from "../components/Field";
import { Notice } from "../components/Notice";
import { useText } from "../i18n";
import { AgreementEditor } from "./AgreementEditor";
import { ApartEditor } from "./ApartEditor";
import { type Draft, isOwnWording, newDraft, problemsOf, requestOf, RETENTION_MOST, TITLE_MOST, withRegime } from "./draft";
import { KeepPreset } from "./KeepPreset";
import { REGIMES } from "../protocol";
import { OwnPresets } from "./OwnPresets";
import { PeopleEditor } from "./PeopleEditor";
import { LIST } from "./places";
import { namesIn, setUpOf, withoutNames, withSetUp } from "./presets";
import { RoomsEditor } from "./RoomsEditor";
import { SidesEditor } from "./SidesEditor";
import { useOwnPresets } from "./useOwnPresets";
import { useStandard } from "./usePresetWords";
import { TaskProblem, useTask } from "./useTask";

const NAMES_ONE = "names-one-kept-apart"; // a code of the server

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
  const standard = useStandard();
  const load = useTask();
  const [draft, setDraft] = useState<Draft>();
  const { run } = load;
  useEffect(() => {
    void run(async () => setDraft(newDraft(await api.agreement(), standard)));
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
  const presets = useOwnPresets();
  const standard = useStandard();
  const [keeps, setKeeps] = useState<{ name: string }>();
  const [done, setDone] = useState("");
  const problems = tried ? problemsOf(draft) : new Map<string, string>();
  // The server alone knows whether the title names one of two who never meet to the other.
  const titleProblem = task.failed === NAMES_ONE ? t("admin-title-names-one") : problems.has("title") && t("admin-problem-title");
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
    <>
      {/* Dialogs with forms of their own stand beside this form: what is sent in them must not send this one. */}
      <TaskProblem task={presets.task} words={{ unavailable: t("preset-failed-list"), unreachable: t("preset-failed-list") }} />
      {presets.kept && presets.kept.presets.length > 0 && (
        <OwnPresets
          kept={presets.kept}
          onUse={({ setup }: Preset) => onDraft(withSetUp(draft, setup, standard))}
          onReplace={setKeeps}
          onChanged={() => void presets.load()}
        />
      )}
      <form ref={form} className="stack roomy" onSubmit={submit} noValidate>
        <Card title={t("admin-new-what")}>
          <TextField
            label={t("admin-title")}
            hint={t(draft.apart.length ? "admin-title-hint-apart" : "admin-title-hint")}
            problem={titleProblem}
            maxLength={TITLE_MOST}
            value={draft.title}
            onText={(title) => {
              task.dismiss();
              onDraft({ ...draft, title });
            }}
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
          <AgreementEditor agreement={draft.agreement} own={isOwnWording(draft) ? draft.regime : undefined} problems={problems} onAgreement={(agreement) => onDraft({ ...draft, agreement })} />
        </Card>
        <Card title={t("admin-rules")}>
          <Rules draft={draft} problems={problems} onDraft={onDraft} />
        </Card>
        {problems.size > 0 && (
          <Notice tone="danger" alert title={t("admin-problems", { count: problems.size })}>
            {t("admin-problems-how")}
          </Notice>
        )}
        {done && (
          <Notice tone="ok" alert title={t("preset-kept", { name: done })} onDismiss={() => setDone("")}>
            {t("preset-kept-how")}
          </Notice>
        )}
        <TaskProblem task={task} words={{ [NAMES_ONE]: t("admin-title-names-one") }} />
        <Actions>
          <Button kind="main" size="big" type="submit" unavailable={task.busy}>
            {t("admin-create")}
          </Button>
          {presets.kept && (
            <Button size="big" icon="pin" onClick={() => setKeeps({ name: "" })}>
              {t("preset-keep")}
            </Button>
          )}
          <ButtonLink size="big" href={LIST}>
            {t("cancel")}
          </ButtonLink>
        </Actions>
      </form>
      {keeps && presets.kept && (
        <KeepPreset
          setup={withoutNames(setUpOf(draft, standard), namesIn(draft))}
          people={draft.people.map(({ name }) => name)}
          kept={presets.kept}
          name={keeps.name}
          onClose={() => setKeeps(undefined)}
          onKept={(name) => {
            setKeeps(undefined);
            setDone(name);
            void presets.load();
          }}
        />
      )}
    </>
  );
}

function Rules({ draft, problems, onDraft }: { draft: Draft; problems: ReadonlyMap<string, string>; onDraft: (draft: Draft) => void }) {
  const { t } = useText();
  return (
    <div className="stack">
      <fieldset className="stack tight">
        <legend>{t("admin-regime")}</legend>
        {REGIMES.map((regime) => (
          <Checkbox key={regime} type="radio" name="regime" checked={draft.regime === regime} hint={t(`regime-${regime}-how`)} onCheck={() => onDraft(withRegime(draft, regime))}>
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
