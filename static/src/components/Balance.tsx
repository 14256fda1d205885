/** Time spent with each side, one bar a side: sign, bar, time in words, and a note. */
import "./Balance.css";
import { Fragment, type ReactNode } from "react";
import { useText } from "../i18n";
import type { Side } from "../kinds";
import { ProgressBar } from "./ProgressBar";
import { SideSign } from "./SideSign";

interface SideTime {
  side: Side;
  /** Milliseconds. */
  time: number;
  note?: ReactNode;
}

export function Balance({ sides }: { sides: readonly SideTime[] }) {
  const { t, duration } = useText();
  const longest = Math.max(1, ...sides.map(({ time }) => time));
  return (
    <div className="balance">
      {sides.map(({ side, time, note }) => (
        <Fragment key={side}>
          <span className="row tight">
            <SideSign side={side} />
            {t(`side-${side}`)}
          </span>
          <ProgressBar label={t(`side-${side}`)} value={time} max={longest} valueText={duration(time, "long")} side={side} />
          <b>{duration(time)}</b>
          {note && <p className="note">{note}</p>}
        </Fragment>
      ))}
    </div>
  );
}
