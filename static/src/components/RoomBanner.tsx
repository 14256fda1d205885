/**
 * Where one is: icon, kind in words, colour, and the people by name. Always visible; focus comes here after a move.
 * The facts at the end say who hears and whether anything is recorded.
 */
import "./RoomBanner.css";
import type { ReactNode, Ref } from "react";
import type { RoomKind } from "../kinds";
import { Icon } from "./Icon";

interface Props {
  kind: RoomKind;
  /** The kind in words: "Private caucus, Side A". */
  eyebrow: string;
  /** The people: "With Luis Ruiz and the mediator, Mara Lindqvist". */
  title: ReactNode;
  /** Facts as Pill elements. */
  children?: ReactNode;
  ref?: Ref<HTMLElement>;
}

export function RoomBanner({ kind, eyebrow, title, children, ref }: Props) {
  return (
    <section className="banner" data-room={kind} aria-label={eyebrow} tabIndex={-1} ref={ref}>
      <span className="medal">
        <Icon name={kind} />
      </span>
      <div>
        <p className="eyebrow">{eyebrow}</p>
        <h1>{title}</h1>
      </div>
      {children && <div className="facts">{children}</div>}
    </section>
  );
}
