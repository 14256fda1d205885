/** The dock: the controls of the call. On a phone it is six equal cells. */
import "./Dock.css";
import type { ReactNode } from "react";
import { names } from "../kinds";
import { Button } from "./Button";
import { Tag } from "./Tag";
import type { IconName } from "./Icon";

export function Dock({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className="dock" aria-label={label}>
      {children}
    </nav>
  );
}

export function DockGroup({ children }: { children: ReactNode }) {
  return <div className="group">{children}</div>;
}

interface ToolProps {
  icon: IconName;
  children: string;
  /** Off in a way that one should see: the muted microphone. */
  off?: boolean;
  pressed?: boolean;
  expanded?: boolean;
  unavailable?: boolean;
  /** Something new behind it: a number, said in words by newsLabel. */
  news?: number;
  newsLabel?: string;
  /** Where it is shown: from 60rem up, from 40rem up, or only under 40rem. */
  width?: "wide-only" | "not-narrow" | "only-narrow";
  shortcut?: string;
  onClick?: () => void;
}

export function Tool({ icon, children, off, news, newsLabel, width, shortcut, ...rest }: ToolProps) {
  return (
    <Button {...rest} icon={icon} aria-keyshortcuts={shortcut} className={names("tool", off && "off", width)}>
      <span>{children}</span>
      {!!news && (
        <>
          <span className="vh">{newsLabel}</span>
          <span aria-hidden="true" className="news">
            <Tag>{news}</Tag>
          </span>
        </>
      )}
    </Button>
  );
}
