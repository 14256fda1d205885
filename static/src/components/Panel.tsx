/** The one side panel beside the stage: head with its title, a body that scrolls, a foot. */
import "./Panel.css";
import type { ReactNode } from "react";
import { names } from "../kinds";
import { Button } from "./Button";

interface Props {
  title: string;
  /** "Close the agenda". Without onClose the panel cannot be closed. */
  closeLabel?: string;
  onClose?: () => void;
  /** A log opens at its newest line. */
  latest?: boolean;
  footer?: ReactNode;
  children: ReactNode;
}

export function Panel({ title, closeLabel, onClose, latest, footer, children }: Props) {
  return (
    <aside className="panel" aria-label={title}>
      <div className="head">
        <h2>{title}</h2>
        {onClose && (
          <Button kind="plain" icon="close" iconOnly onClick={onClose}>
            {closeLabel ?? title}
          </Button>
        )}
      </div>
      <div className={names("body", latest && "latest")} tabIndex={0} role="group" aria-label={title}>
        {children}
      </div>
      {footer && <div className="foot">{footer}</div>}
    </aside>
  );
}
