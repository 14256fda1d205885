/** How loud the microphone hears: eight bars, and words for listeners. */
import "./Meter.css";
import type { CSSProperties } from "react";
import { useText } from "../i18n";

const BARS = 8;
const SHORTEST = 35; // percent of the height
const STEP = 8; // percent a bar

/** The level is from 0 to 1. */
export function Meter({ level }: { level: number }) {
  const { t } = useText();
  const lit = Math.round(Math.min(1, Math.max(0, level)) * BARS);
  return (
    <span className="meter" role="img" aria-label={t(lit ? "meter-good" : "meter-silent")}>
      {Array.from({ length: BARS }, (_, at) => (
        <i key={at} className={at < lit ? "" : "o"} style={{ "--h": `${SHORTEST + STEP * at}%` } as CSSProperties} />
      ))}
    </span>
  );
}
