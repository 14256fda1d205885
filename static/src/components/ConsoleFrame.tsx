/**
 * The mediator's frame: the room's frame, denser, with a rail (who asks, time with each side, agenda) beside the rooms.
 * When the window is narrow the rail comes below, and a bar jumps between the parts.
 */
import "./ConsoleFrame.css";
import type { MouseEvent, ReactNode } from "react";
import type { RoomKind } from "../kinds";
import { AppFrame } from "./AppFrame";
import { buttonClass } from "./Button";

export function ConsoleFrame({ kind, children }: { kind: RoomKind; children: ReactNode }) {
  return (
    <AppFrame kind={kind} className="console">
      {children}
    </AppFrame>
  );
}

interface JumpProps {
  label: string;
  parts: readonly { id: string; label: string; urgent?: boolean }[];
  /** Where a part may have to be opened first. */
  onGo?: (id: string) => void;
}

/** Links to the parts, for narrow windows. */
export function JumpBar({ label, parts, onGo }: JumpProps) {
  const go = (event: MouseEvent, id: string) => {
    if (!onGo) return;
    event.preventDefault();
    onGo(id);
  };
  return (
    <nav className="jump" aria-label={label}>
      {parts.map((part) => (
        <a key={part.id} className={buttonClass({ kind: part.urgent ? "danger" : "second", size: "dense" })} href={`#${part.id}`} onClick={(event) => go(event, part.id)}>
          {part.label}
        </a>
      ))}
    </nav>
  );
}

export function ConsoleMain({ rail, railLabel, label, children }: { rail: ReactNode; railLabel: string; label?: string; children: ReactNode }) {
  return (
    <div className="main">
      <main id="main" className="stage" tabIndex={0} aria-label={label}>
        {children}
      </main>
      <aside className="rail" aria-label={railLabel} tabIndex={0}>
        {rail}
      </aside>
    </div>
  );
}

interface SectionProps {
  /** "asks", "balance" or "agenda": where the jump bar leads. */
  id: string;
  title: string;
  /** A Tag or a quiet word at the end of the heading. */
  aside?: ReactNode;
  children: ReactNode;
}

export function RailSection({ id, title, aside, children }: SectionProps) {
  return (
    <section id={id} aria-label={title} tabIndex={-1} className="stack tight">
      <h2>
        <span>{title}</span>
        {aside}
      </h2>
      {children}
    </section>
  );
}
