/** A log of messages: who and when stand over each; one's own are on the other side. Words of people are plain text. */
import "./Chat.css";
import "./Field.css";
import { type FormEvent, type KeyboardEvent, type ReactNode, useId } from "react";
import { useText } from "../i18n";
import { names } from "../kinds";
import { Button } from "./Button";

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

interface ComposeProps {
  /** "Write to this room": label and placeholder. */
  label: string;
  /** Who will read it: an Audience element. */
  audience: ReactNode;
  text: string;
  onText: (text: string) => void;
  /** Called with the trimmed text, never with an empty one. The caller empties the draft. */
  onSend: (text: string) => void;
  /** Sending is blocked, as while a move is under way; the draft stays. */
  blocked?: boolean;
  maxLength?: number;
}

/** Where one writes: who reads it, the text, and Send. Enter sends, Shift with Enter makes a new line. */
export function Compose({ label, audience, text, onText, onSend, blocked, maxLength }: ComposeProps) {
  const { t } = useText();
  const id = useId();
  const send = () => {
    const words = text.trim();
    if (words && !blocked) onSend(words);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  return (
    <form className="compose" onSubmit={onSubmit}>
      <div id={`${id}-audience`}>{audience}</div>
      <div className="line">
        <textarea
          className="input grow"
          rows={1}
          dir="auto"
          aria-label={label}
          aria-describedby={`${id}-audience`}
          placeholder={label}
          maxLength={maxLength}
          value={text}
          onChange={(event) => onText(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <Button kind="main" icon="send" iconOnly type="submit" unavailable={blocked || !text.trim()}>
          {t("send")}
        </Button>
      </div>
    </form>
  );
}
