/** After a session was made: each person's own link, shown this once, and the way in for the mediator. */
import "./editors.css";
import { api } from "../api";
import { Actions } from "../components/Actions";
import { Button, ButtonLink } from "../components/Button";
import { Card } from "../components/Card";
import { Notice } from "../components/Notice";
import { useText } from "../i18n";
import { InvitedLine } from "./InvitedLine";
import { LinkLine } from "./LinkLine";
import type { Created } from "./NewSession";
import { go, LIST, seatPath } from "./places";
import { TaskProblem, useTask } from "./useTask";

export function CreatedSession({ created }: { created: Created }) {
  const { t } = useText();
  const task = useTask();
  const enter = () => task.run(async () => go.to(seatPath((await api.enter(created.id)).seat)));
  return (
    <>
      <div className="stack tight">
        <p className="eyebrow quiet">{created.title}</p>
        <h1 className="h1">{t("admin-created-title")}</h1>
        <p className="lede">{t("admin-created-lede")}</p>
      </div>
      <Notice tone="warn" icon="link" title={t("admin-links-once")}>
        {t("admin-links-once-how")}
      </Notice>
      <Card title={t("admin-people")}>
        <ul className="people-links">
          {created.people
            .filter(({ role }) => role !== "mediator")
            .map((person) => (
              <li key={person.seat}>
                <InvitedLine person={person} />
                <LinkLine name={person.name} link={person.link} />
              </li>
            ))}
        </ul>
      </Card>
      <TaskProblem task={task} />
      <Actions>
        <Button kind="main" size="big" icon="door" unavailable={task.busy} onClick={() => void enter()}>
          {t("admin-enter")}
        </Button>
        <ButtonLink size="big" href={LIST}>
          {t("admin-to-list")}
        </ButtonLink>
      </Actions>
    </>
  );
}
