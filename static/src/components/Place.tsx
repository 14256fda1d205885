/** A room as a place that one leaves or enters: in the interstitial of a move, and wherever a kind of room is shown. */
import "./Place.css";
import type { ReactNode } from "react";
import { names, type RoomKind } from "../kinds";
import { Icon } from "./Icon";

interface Props {
  kind: RoomKind;
  eyebrow: ReactNode;
  title: ReactNode;
  /** The room that one leaves: dashed and pale. */
  old?: boolean;
  children?: ReactNode;
}

export function Place({ kind, eyebrow, title, old, children }: Props) {
  return (
    <section className={names("place", old && "old")} data-room={kind}>
      <p className="eyebrow">{eyebrow}</p>
      <p className="kind">
        <Icon name={kind} />
        {title}
      </p>
      {children}
    </section>
  );
}

/** From one place to another. */
export function Moving({ children: [from, to] }: { children: [ReactNode, ReactNode] }) {
  return (
    <div className="moving">
      {from}
      <Icon name="arrow" />
      {to}
    </div>
  );
}
