/** The agenda as one reads it: what is done, what is now, what comes, each with its owner and time. */
import "./Agenda.css";
import type { ReactNode } from "react";
import { useText } from "../i18n";
import { names } from "../kinds";
import { Icon, type IconName } from "./Icon";

export type AgendaState = "done" | "now" | "open" | "parked";
const MARKS: Record<AgendaState, IconName> = { done: "check", now: "current", open: "open", parked: "park" };

export function Agenda({ label, dense, children }: { label: string; dense?: boolean; children: ReactNode }) {
  return (
    <ol className={names("agenda", dense && "dense")} aria-label={label}>
      {children}
    </ol>
  );
}

interface Props {
  state: AgendaState;
  title: string;
  note?: ReactNode;
  time?: ReactNode;
  /** A ProgressBar, or controls. */
  children?: ReactNode;
}

export function AgendaItem({ state, title, note, time, children }: Props) {
  const { t } = useText();
  return (
    <li className={state} aria-current={state === "now" ? "step" : undefined}>
      <Icon name={MARKS[state]} className="mark" />
      <div>
        <b>
          <bdi>{title}</bdi>
        </b>
        <span className="vh"> {t(`agenda-${state}`)}</span>
        {note && <p className="meta">{note}</p>}
      </div>
      <span className="time">{time}</span>
      {children}
    </li>
  );
}
