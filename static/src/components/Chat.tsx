/** A log of messages: who and when stand over each; one's own are on the other side. Words of people are plain text. */
import "./Chat.css";
import type { ReactNode } from "react";
import { useText } from "../i18n";
import { names } from "../kinds";

export function ChatLog({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className="log" aria-label={label} aria-live="polite" aria-relevant="additions">
      {children}
    </ul>
  );
}

interface MessageProps {
  name: string;
  /** UTC milliseconds. */
  at: number;
  text: string;
  mine?: boolean;
  /** Not yet acknowledged by the server, or refused: in words. */
  note?: ReactNode;
  children?: ReactNode;
}

export function Message({ name, at, text, mine, note, children }: MessageProps) {
  const { time } = useText();
  return (
    <li className={names("msg", mine && "mine")}>
      <span className="by">
        <b>
          <bdi>{name}</bdi>
        </b>
        <time dateTime={new Date(at).toISOString()}>{time(at)}</time>
        {note && <span>{note}</span>}
      </span>
      <span className="text" dir="auto">
        {text}
      </span>
      {children}
    </li>
  );
}

/** A line across the log: "The caucus began at 11:14". */
export function Marker({ children }: { children: ReactNode }) {
  return <li className="marker">{children}</li>;
}
