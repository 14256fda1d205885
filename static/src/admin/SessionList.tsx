/** The sessions of this account, newest first, and the way to a new one. */
import "./editors.css";
import { useCallback, useEffect, useState } from "react";
import { api, type Listed } from "../api";
import { Button, ButtonLink } from "../components/Button";
import { Card } from "../components/Card";
import { Notice } from "../components/Notice";
import { AdjournedTag } from "../adjournment/AdjournedTag";
import { Tag } from "../components/Tag";
import { useText } from "../i18n";
import type { Removed } from "./kinds";
import { go, NEW, seatPath, sessionHash } from "./places";
import { TaskProblem, useTask } from "./useTask";

interface Props {
  /** What was removed by deleting a session just now. */
  removed?: Removed;
  onSeen: () => void;
}

export function SessionList({ removed, onSeen }: Props) {
  const { t } = useText();
  const task = useTask();
  const [lines, setLines] = useState<readonly Listed[]>();
  const { run } = task;
  const load = useCallback(() => run(async () => setLines((await api.sessions()).sessions.toSorted((a, b) => b.created_at - a.created_at))), [run]);
  useEffect(() => {
    void load();
    // Once; "try again" asks again.
  }, []);
  return (
    <>
      <div className="row spread">
        <h1 className="h1">{t("admin-sessions")}</h1>
        <ButtonLink kind="main" icon="plus" href={NEW}>
          {t("admin-new")}
        </ButtonLink>
      </div>
      {removed && (
        <Notice tone="ok" alert title={t("admin-deleted")} onDismiss={onSeen}>
          {t("admin-deleted-what", { ...removed })}
        </Notice>
      )}
      <TaskProblem task={task} />
      {task.failed && !lines && (
        <div className="row">
          <Button onClick={() => void load()}>{t("admin-again")}</Button>
        </div>
      )}
      {lines && !lines.length && (
        <Card title={t("admin-none")}>
          <p>{t("admin-none-how")}</p>
        </Card>
      )}
      {lines && lines.length > 0 && (
        <ul className="session-lines" aria-label={t("admin-sessions")}>
          {lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </ul>
      )}
    </>
  );
}

function Line({ line }: { line: Listed }) {
  const { t, dateTime } = useText();
  const task = useTask();
  const enter = () => task.run(async () => go.to(seatPath((await api.enter(line.id)).seat)));
  return (
    <li className="session-line">
      <div>
        <h2 className="h2">
          <bdi>{line.title}</bdi>
        </h2>
        <p className="row tight small quiet">
          {t("admin-made-at", { when: dateTime(line.created_at) })}
          {line.over && <Tag>{t("admin-over")}</Tag>}
          <AdjournedTag adjourned={line.adjourned} />
        </p>
        <TaskProblem task={task} />
      </div>
      <div className="row">
        <ButtonLink href={sessionHash(line.id)} aria-label={`${t("admin-people-and-links")}: ${line.title}`}>
          {t("admin-people-and-links")}
        </ButtonLink>
        <Button icon="door" unavailable={task.busy} onClick={() => void enter()} aria-label={`${t("admin-enter-short")}: ${line.title}`}>
          {t("admin-enter-short")}
        </Button>
      </div>
    </li>
  );
}
