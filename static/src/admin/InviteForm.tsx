/** One more person, in the middle of things: they get a link of their own, and may be one who must never meet somebody. */
import { type FormEvent, useState } from "react";
import { api, type LatePerson, type SessionDetails, type SessionPerson } from "../api";
import { Button } from "../components/Button";
import { Checkbox } from "../components/Checkbox";
import { Notice } from "../components/Notice";
import { useText } from "../i18n";
import type { Side } from "../kinds";
import { addPerson, changePerson, type Draft, newDraft, type PersonDraft, personOf, SIDES } from "./draft";
import { type Role, ROLES } from "./kinds";
import { PersonRow } from "./PersonRow";
import { sideOf, useSideWords } from "./sideWords";
import { TaskProblem, useTask } from "./useTask";

/** Those who are there and do not steer: somebody may interpret for them, or be kept apart from them. */
function othersIn(session: SessionDetails): SessionPerson[] {
  return session.people.filter(({ role, standing }) => role !== "mediator" && role !== "co-mediator" && standing !== "removed" && (ROLES as readonly string[]).includes(role));
}

/** A draft of these people and one more, the last, with the sides that the session has. */
function draftFor(session: SessionDetails, others: readonly SessionPerson[]): Draft {
  const used = SIDES.filter((side) => session.people.some((person) => person.side === side));
  const nameOf = (side: Side) => session.people.find((person) => person.side === side && person.side_name)?.side_name ?? "";
  const sides = (used.length ? used : SIDES.slice(0, 2)).map((side) => ({ side, name: nameOf(side), approver: null }));
  const people: PersonDraft[] = others.map(({ name, role, side }, at) => ({ key: at + 1, name, role: role as Role, side: sideOf(side), serves: null }));
  return addPerson({ ...newDraft({ closed: {}, open: {} }, () => ""), sides, people, rooms: [], nextKey: people.length + 1 });
}

interface Props {
  session: SessionDetails;
  onInvited: (seat: string, link: string) => void;
  onClose: () => void;
}

export function InviteForm({ session, onInvited, onClose }: Props) {
  const { t } = useText();
  const task = useTask();
  const [others] = useState(() => othersIn(session)); // as they were: the draft counts their places
  const [draft, setDraft] = useState(() => draftFor(session, others));
  const [apart, setApart] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const person = draft.people.at(-1);
  if (!person) return null;
  const asked = lateOf(draft, person, others, apart);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!asked.name) return;
    void task.run(async () => {
      const { seat, link } = await api.addPerson(session.id, asked);
      onInvited(seat, link);
    });
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <TaskProblem task={task} words={{ "names-one-kept-apart": t("invite-names-one") }} />
      <PersonRow
        draft={draft}
        person={person}
        at={session.people.length + 1}
        autoFocus
        problem={tried && !asked.name ? t("admin-problem-name") : undefined}
        onChange={(change) => setDraft(changePerson(draft, person.key, change))}
      />
      {person.role !== "co-mediator" && <NeverMeets others={others.filter(({ seat }) => seat !== asked.serves)} chosen={asked.apart_from} onChosen={setApart} />}
      <div className="row">
        <Button kind="main" type="submit" unavailable={task.busy}>
          {t("admin-invite-do")}
        </Button>
        <Button onClick={onClose}>{t("cancel")}</Button>
      </div>
    </form>
  );
}

/** The request: whom they speak for and never meet, by seat. Nobody is kept apart who mediates, nor from the person served. */
function lateOf(draft: Draft, person: PersonDraft, others: readonly SessionPerson[], apart: readonly string[]): LatePerson {
  const { serves: at, apart_from: _, ...rest } = personOf(draft, person, 0);
  const serves = at === null ? null : (others[at]?.seat ?? null);
  return { ...rest, serves, apart_from: person.role === "co-mediator" ? [] : apart.filter((seat) => seat !== serves) };
}

interface NeverMeetsProps {
  others: readonly SessionPerson[];
  chosen: readonly string[];
  onChosen: (seats: readonly string[]) => void;
}

function NeverMeets({ others, chosen, onChosen }: NeverMeetsProps) {
  const { t } = useText();
  const sideWords = useSideWords();
  if (!others.length) return null;
  const hint = ({ role, side, side_name }: SessionPerson) => [t(`role-${role}`), ...(sideOf(side) === "n" ? [] : [sideWords(sideOf(side), side_name)])].join(" · ");
  return (
    <fieldset className="stack tight">
      <legend>{t("invite-apart")}</legend>
      <p className="hint">{t("invite-apart-hint")}</p>
      <div className="never-meets">
        {others.map((other) => (
          <Checkbox key={other.seat} checked={chosen.includes(other.seat)} hint={hint(other)} onCheck={(yes) => onChosen(yes ? [...chosen, other.seat] : chosen.filter((seat) => seat !== other.seat))}>
            <bdi>{other.name}</bdi>
          </Checkbox>
        ))}
      </div>
      {chosen.length > 0 && (
        <Notice tone="warn" icon="apart" title={t("invite-apart-chosen")}>
          {t("invite-apart-chosen-how")}
        </Notice>
      )}
    </fieldset>
  );
}
