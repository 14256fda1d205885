/** One more person, in the middle of things: they get a link of their own. */
import { type FormEvent, useState } from "react";
import { api, type SessionDetails } from "../api";
import { Button } from "../components/Button";
import { useText } from "../i18n";
import type { Side } from "../kinds";
import { addPerson, changePerson, type Draft, newDraft, personOf, SIDES } from "./draft";
import { PersonRow } from "./PersonRow";
import { TaskProblem, useTask } from "./useTask";

/** A draft of one person, with the sides that the session has. */
function draftFor(session: SessionDetails): Draft {
  const used = SIDES.filter((side) => session.people.some((person) => person.side === side));
  const nameOf = (side: Side) => session.people.find((person) => person.side === side && person.side_name)?.side_name ?? "";
  const sides = (used.length ? used : SIDES.slice(0, 2)).map((side) => ({ side, name: nameOf(side), approver: null }));
  return addPerson({ ...newDraft({}, () => ""), sides, people: [], rooms: [] });
}

interface Props {
  session: SessionDetails;
  onInvited: (seat: string, link: string) => void;
  onClose: () => void;
}

export function InviteForm({ session, onInvited, onClose }: Props) {
  const { t } = useText();
  const task = useTask();
  const [draft, setDraft] = useState(() => draftFor(session));
  const [tried, setTried] = useState(false);
  const person = draft.people[0];
  if (!person) return null;
  const missing = !person.name.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing) return;
    void task.run(async () => {
      const { seat, link } = await api.addPerson(session.id, personOf(draft, person, 0));
      onInvited(seat, link);
    });
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <TaskProblem task={task} />
      <PersonRow draft={draft} person={person} at={1} autoFocus problem={tried && missing ? t("admin-problem-name") : undefined} onChange={(change) => setDraft(changePerson(draft, person.key, change))} />
      <div className="row">
        <Button kind="main" type="submit" unavailable={task.busy}>
          {t("admin-invite-do")}
        </Button>
        <Button onClick={onClose}>{t("cancel")}</Button>
      </div>
    </form>
  );
}
