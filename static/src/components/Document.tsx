/** Words that one reads rather than works with: the agreement, a wording to approve, the name that one signs. */
import "./Document.css";
import type { ReactNode } from "react";
import type { RoomKind } from "../kinds";

export function Document({ children }: { children: ReactNode }) {
  return <div className="doc">{children}</div>;
}

/** The exact words that would go out, as they are. */
export function Wording({ kind, children }: { kind?: RoomKind; children: string }) {
  return (
    <blockquote className="wording" data-room={kind} dir="auto">
      {children}
    </blockquote>
  );
}
