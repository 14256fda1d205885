/** Someone asks the mediator for something: who and what, where and how long, and the answers. */
import "./RequestCard.css";
import type { ReactNode } from "react";
import { names } from "../kinds";
import { Icon, type IconName } from "./Icon";

interface Props {
  icon: IconName;
  /** A wish to speak privately has the colour of a caucus; a break has its own. */
  ask?: boolean;
  /** A signal of distress stands out. */
  danger?: boolean;
  title: ReactNode;
  note?: ReactNode;
  children: ReactNode;
}

export function RequestCard({ icon, ask, danger, title, note, children }: Props) {
  return (
    <div className={names("request", ask && "ask", danger && "danger")}>
      <Icon name={icon} />
      <div>
        <p>{title}</p>
        {note && <p className="quiet tiny">{note}</p>}
      </div>
      <div className="acts">{children}</div>
    </div>
  );
}
