/**
 * The frame of a room: top bar, banner, stage with at most one panel, dock. A private room has walls around the whole
 * window: one for a caucus, two for a consultation that the mediator does not hear. They read without colour.
 */
import "./AppFrame.css";
import type { ReactNode } from "react";
import { useText } from "../i18n";
import { names, type RoomKind, wallsOf } from "../kinds";
import { buttonClass } from "./Button";

interface Props {
  kind: RoomKind;
  className?: string;
  children: ReactNode;
}

export function AppFrame({ kind, className, children }: Props) {
  return (
    <div className={names("app", className)} data-room={kind} data-walls={wallsOf(kind)}>
      <SkipLink />
      {children}
    </div>
  );
}

/** The first stop of the keyboard: past the bars, to the main part. */
export function SkipLink() {
  const { t } = useText();
  return (
    <a className={buttonClass({}, "skip")} href="#main">
      {t("skip")}
    </a>
  );
}

/** The stage, and beside it the open panel. */
export function Main({ panel, children, label }: { panel?: ReactNode; children: ReactNode; label?: string }) {
  return (
    <div className={names("main", !!panel && "has-panel")}>
      <main id="main" className="stage" tabIndex={0} aria-label={label}>
        {children}
      </main>
      {panel}
    </div>
  );
}

/** A page where one waits or reads: top bar, then a sheet. */
export function Page({ bar, children, narrow }: { bar: ReactNode; children: ReactNode; narrow?: boolean }) {
  return (
    <div className="page">
      <SkipLink />
      {bar}
      <main id="main" className={names("sheet stack roomy", narrow && "narrow")} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
