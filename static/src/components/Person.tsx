/** A person's name, role and side in words. Side and role stand with every name, so that two of a name stay apart. */
import "./PersonLine.css";
import type { ReactNode } from "react";
import { useText } from "../i18n";
import type { Side } from "../kinds";

export interface PersonWords {
  name: string;
  /** The role in words, such as "Counsel to Ana". */
  role: string;
  side: Side;
  you?: boolean;
  /** A short fact after the role, such as how long they are here. */
  note?: ReactNode;
}

/** Name over role and side. */
export function Who({ name, role, side, you, note }: PersonWords) {
  const { t } = useText();
  return (
    <span className="who">
      <b>
        <bdi>{name}</bdi>
        {you && <span className="you"> {t("person-you")}</span>}
      </b>
      <span>
        {role}
        {side !== "n" && <span className="sd"> · {t(`side-${side}`)}</span>}
        {note && (
          <>
            {"\u00a0· "}
            {note}
          </>
        )}
      </span>
    </span>
  );
}

/** Two letters where there is no picture. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const first = (word: string | undefined) => [...(word ?? "")][0] ?? "";
  return (words.length > 1 ? first(words[0]) + first(words.at(-1)) : first(words[0])).toUpperCase();
}
