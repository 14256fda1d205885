/** What happens next while one waits: a line of stations, done, here, to come. */
import "./WaitLine.css";
import type { ReactNode } from "react";
import { Icon } from "./Icon";

export function WaitLine({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ol className="wait-line" aria-label={label}>
      {children}
    </ol>
  );
}

export function Station({ state, title, children }: { state: "done" | "here" | "later"; title: string; children?: ReactNode }) {
  return (
    <li className={state} aria-current={state === "here" ? "step" : undefined}>
      <span className="dot">{state === "done" && <Icon name="check" />}</span>
      <div>
        <b>{title}</b>
        {children && <div className="small quiet">{children}</div>}
      </div>
    </li>
  );
}
