/** A fact about the room in words, such as "Not recorded"; with onClick it opens what stands behind the fact. */
import "./Pill.css";
import type { ReactNode } from "react";
import { Icon, type IconName } from "./Icon";

interface Props {
  icon?: IconName;
  /** Recording is on: the strongest form. */
  recording?: boolean;
  expanded?: boolean;
  onClick?: () => void;
  children: ReactNode;
}

export function Pill({ icon, recording, expanded, onClick, children }: Props) {
  const className = recording ? "pill rec-on" : "pill";
  const inside = (
    <>
      {icon && <Icon name={icon} />}
      {children}
    </>
  );
  if (!onClick) return <span className={className}>{inside}</span>;
  return (
    <button type="button" className={className} aria-expanded={expanded} onClick={onClick}>
      {inside}
    </button>
  );
}
