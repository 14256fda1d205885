/** One person of a session with their links: what each is worth, a new one, or none at all. */
import { useState } from "react";
import { api, type SessionPerson } from "../api";
import { Button } from "../components/Button";
import { Confirm } from "../components/Confirm";
import { StateMark } from "../components/StateMark";
import { useText } from "../i18n";
import { InvitedLine } from "./InvitedLine";
import { LinkLine } from "./LinkLine";
import { TaskProblem, useTask } from "./useTask";

interface Props {
  session: string;
  person: SessionPerson;
  /** The names of those whom they never meet. */
  apart: readonly string[];
  /** A link that was made just now. */
  fresh?: string;
  onLink: (link: string) => void;
  onRevoked: () => void;
}

export function PersonLinks({ session, person, apart, fresh, onLink, onRevoked }: Props) {
  const { t, list } = useText();
  const task = useTask();
  const [asks, setAsks] = useState<"renew" | "revoke">();
  const close = () => setAsks(undefined);
  const renew = () =>
    task.run(async () => {
      close();
      onLink((await api.renew(session, person.seat)).link);
    });
  const revoke = () =>
    task.run(async () => {
      close();
      await api.revoke(session, person.seat);
      onRevoked();
    });
  const { name } = person;
  return (
    <li>
      <div className="row spread">
        <InvitedLine person={person} />
        {person.role !== "mediator" && (
          <div className="row">
            <Button size="dense" icon="link" onClick={() => setAsks("renew")} aria-label={`${t("admin-renew")}: ${name}`}>
              {t("admin-renew")}
            </Button>
            <Button size="dense" kind="danger" onClick={() => setAsks("revoke")} aria-label={`${t("admin-revoke")}: ${name}`}>
              {t("admin-revoke")}
            </Button>
          </div>
        )}
      </div>
      {apart.length > 0 && <StateMark icon="apart">{t("console-apart-from", { names: list(apart) })}</StateMark>}
      <TaskProblem task={task} />
      {fresh ? <LinkLine name={name} link={fresh} /> : <LinkStates links={person.links} />}
      {asks === "renew" && (
        <Confirm title={t("admin-renew-ask", { name })} action={t("admin-renew-do")} onConfirm={() => void renew()} onClose={close}>
          <p>{t("admin-renew-what")}</p>
        </Confirm>
      )}
      {asks === "revoke" && (
        <Confirm title={t("admin-revoke-ask", { name })} action={t("admin-revoke-do")} onConfirm={() => void revoke()} onClose={close}>
          <p>{t("admin-revoke-what", { name })}</p>
        </Confirm>
      )}
    </li>
  );
}

function LinkStates({ links }: { links: SessionPerson["links"] }) {
  const { t, has, date } = useText();
  if (!links.length) return <StateMark icon="link">{t("admin-link-none")}</StateMark>;
  return (
    <ul className="row">
      {links.map((link) => {
        const known = `admin-link-${link.state}`;
        const dead = link.state === "revoked" || link.state === "expired";
        return (
          <li key={link.id}>
            <StateMark icon={dead ? "close" : "link"} tone={dead ? "plain" : "ok"}>
              {has(known) ? t(known, { when: date(link.expires_at) }) : t("admin-link-until", { when: date(link.expires_at) })}
            </StateMark>
          </li>
        );
      })}
    </ul>
  );
}
