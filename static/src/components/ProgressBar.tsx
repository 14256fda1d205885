/** How far something is, as a bar; the number in words stands beside it or in the label. */
import "./ProgressBar.css";
import { names, type Side } from "../kinds";

interface Props {
  label: string;
  /** From 0 to max. */
  value: number;
  max?: number;
  /** The value in words, for listeners: "12 minutes left". */
  valueText?: string;
  side?: Side;
}

export function ProgressBar({ label, value, max = 1, valueText, side }: Props) {
  const part = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div
      className={names("bar", side)}
      data-side={side}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(part * 100)}
      aria-valuetext={valueText}
    >
      <span style={{ "--v": `${part * 100}%` } as React.CSSProperties} />
    </div>
  );
}
