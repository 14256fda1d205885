/** One session: its people and their links, one more person, the way in, and its end. */
import "./editors.css";
import { useCallback, useEffect, useState } from "react";
import { api, type SessionDetails } from "../api";
import { Button } from "../components/Button";
import { Card } from "../components/Card";
import { Confirm } from "../components/Confirm";
import { Notice } from "../components/Notice";
import { AdjournedTag } from "../adjournment/AdjournedTag";
import { Tag } from "../components/Tag";
import { useText } from "../i18n";
import type { Removed } from "./kinds";
import { InviteForm } from "./InviteForm";
import { KeepSession } from "./KeepSession";
import { PersonLinks } from "./PersonLinks";
import { go, LIST, seatPath } from "./places";
import { RegimeNote } from "../room/RegimeNote";
import { type Task, TaskProblem, useTask } from "./useTask";

interface Props {
  id: string;
  onRemoved: (removed: Removed) => void;
}

export function SessionPage({ id, onRemoved }: Props) {
  const { t } = useText();
  const task = useTask();
  const [session, setSession] = useState<SessionDetails>();
  const { run } = task;
  const load = useCallback(() => run(async () => setSession(await api.session(id))), [run, id]);
  useEffect(() => {
    void load();
    // Once a session; after a change the page asks again.
  }, [id]);
  return (
    <>
      <p>
        <a href={LIST}>{t("admin-back")}</a>
      </p>
      <TaskProblem task={task} />
      {session && <Details session={session} task={task} onChanged={() => void load()} onRemoved={onRemoved} />}
    </>
  );
}

/** The names of these people; an order holds whoever has left. */
function namesOf(session: SessionDetails, seats: readonly string[]): string[] {
  return session.people.filter(({ seat }) => seats.includes(seat)).map(({ name }) => name);
}

interface DetailsProps {
  session: SessionDetails;
  task: Task;
  onChanged: () => void;
  onRemoved: (removed: Removed) => void;
}

function Details({ session, task, onChanged, onRemoved }: DetailsProps) {
  const { t, dateTime } = useText();
  const [fresh, setFresh] = useState<ReadonlyMap<string, string>>(new Map());
  const enter = () => task.run(async () => go.to(seatPath((await api.enter(session.id)).seat)));
  const keep = (seat: string, link: string) => {
    setFresh(new Map(fresh).set(seat, link));
    onChanged();
  };
  return (
    <>
      <div className="row spread">
        <div className="stack tight">
          <h1 className="h1">
            <bdi>{session.title}</bdi>
          </h1>
          <p className="row tight quiet">
            {t("admin-made-at", { when: dateTime(session.created_at) })}
            {session.over && <Tag>{t("admin-over")}</Tag>}
            <AdjournedTag adjourned={session.adjourned} />
          </p>
        </div>
        <Button kind="main" icon="door" unavailable={task.busy} onClick={() => void enter()}>
          {t("admin-enter")}
        </Button>
      </div>
      {fresh.size > 0 && (
        <Notice tone="warn" icon="link" title={t("admin-links-once")}>
          {t("admin-links-once-how")}
        </Notice>
      )}
      <Card title={t("admin-people-and-links")}>
        {session.adjourned && <p className="small quiet">{t("admin-link-outlasts")}</p>}
        <ul className="people-links">
          {session.people.map((person) => (
            <PersonLinks key={person.seat} session={session.id} person={person} apart={namesOf(session, person.apart_from)} fresh={fresh.get(person.seat)} onLink={(link) => keep(person.seat, link)} onRevoked={onChanged} />
          ))}
        </ul>
      </Card>
      <Card title={t("admin-rules")}>
        <RegimeNote regime={session.regime} />
        <KeepSession session={session} />
      </Card>
      {!session.over && <Invite session={session} onInvited={keep} />}
      <Deletion session={session} onRemoved={onRemoved} />
    </>
  );
}

function Invite({ session, onInvited }: { session: SessionDetails; onInvited: (seat: string, link: string) => void }) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <div className="row">
        <Button icon="plus" onClick={() => setOpen(true)}>
          {t("admin-invite")}
        </Button>
      </div>
    );
  }
  return (
    <Card title={t("admin-invite")}>
      <InviteForm
        session={session}
        onClose={() => setOpen(false)}
        onInvited={(seat, link) => {
          setOpen(false);
          onInvited(seat, link);
        }}
      />
    </Card>
  );
}

function Deletion({ session, onRemoved }: { session: SessionDetails; onRemoved: (removed: Removed) => void }) {
  const { t } = useText();
  const task = useTask();
  const [asks, setAsks] = useState(false);
  const remove = () =>
    task.run(async () => {
      const { removed } = await api.deleteSession(session.id);
      onRemoved(removed);
    });
  return (
    <Card title={t("admin-delete-title")}>
      <p>{t("admin-delete-what")}</p>
      <TaskProblem task={task} />
      <div className="row">
        <Button kind="danger" icon="trash" onClick={() => setAsks(true)}>
          {t("admin-delete")}
        </Button>
      </div>
      {asks && (
        <Confirm title={t("admin-delete-ask", { title: session.title })} action={t("admin-delete-do")} busy={task.busy} onConfirm={() => void remove()} onClose={() => setAsks(false)}>
          <p>{t("admin-delete-what")}</p>
          <p>{t("admin-delete-final")}</p>
          <TaskProblem task={task} />
        </Confirm>
      )}
    </Card>
  );
}
