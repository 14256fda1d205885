/** What was checked before joining: an icon, the thing, what is so in words, and the fix. */
import "./Checks.css";
import type { ReactNode } from "react";
import { Icon } from "./Icon";

export function Checks({ children }: { children: ReactNode }) {
  return <ul className="checks">{children}</ul>;
}

interface Props {
  good: boolean;
  title: string;
  children: ReactNode;
  /** A button that fixes it. */
  action?: ReactNode;
}

export function Check({ good, title, children, action }: Props) {
  return (
    <li>
      <Icon name={good ? "check" : "warning"} className={good ? "good" : "fix"} />
      <div>
        <b>{title}</b>
        <div className="small quiet">{children}</div>
      </div>
      {action}
    </li>
  );
}
