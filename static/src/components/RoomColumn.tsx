/** One room on the mediator's board: its kind, what is so there in words, the people, and what one can do. */
import "./RoomColumn.css";
import type { ReactNode, Ref } from "react";
import { names, type RoomKind, wallsOf } from "../kinds";
import { Icon } from "./Icon";

interface Props {
  kind: RoomKind;
  title: string;
  /** The section's name where the title alone would stand twice on the page. */
  label?: string;
  /** "You are here · 31 min". */
  note?: ReactNode;
  /** The mediator is in it. */
  here?: boolean;
  /** The room's menu. */
  menu?: ReactNode;
  /** What can be done, and states. */
  footer?: ReactNode;
  /** The people: a list of PersonLine, or a React Aria list; or the Empty element. */
  children: ReactNode;
  ref?: Ref<HTMLElement>;
}

export function RoomColumn({ kind, title, label = title, note, here, menu, footer, children, ref }: Props) {
  return (
    <section ref={ref} className={names("room", here && "here")} data-room={kind} data-private={wallsOf(kind) && ""} aria-label={label}>
      <div className="head">
        <Icon name={kind} />
        <h3>{title}</h3>
        {note && <p>{note}</p>}
        {menu}
      </div>
      {children}
      {footer !== undefined && <div className="foot">{footer}</div>}
    </section>
  );
}

/** The people of a room, one a line. */
export function RoomPeople({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className="people" aria-label={label}>
      {children}
    </ul>
  );
}

export function Empty({ children }: { children: ReactNode }) {
  return <p className="empty">{children}</p>;
}

/** The columns side by side. */
export function RoomBoard({ children }: { children: ReactNode }) {
  return <div className="board">{children}</div>;
}
