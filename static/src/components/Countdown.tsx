/** Time that runs out, as a thin ring and a number. Nothing blinks, and readers hear it only when they ask. */
import "./Countdown.css";
import { useText } from "../i18n";
import { useNow } from "./useNow";

const TICK = 1000; // ms

interface Props {
  /** UTC milliseconds. */
  endsAt: number;
  /** The whole time, in milliseconds. */
  total: number;
  /** Under the number: "of 15 minutes". */
  note?: string;
  clock?: () => number;
}

export function Countdown({ endsAt, total, note, clock }: Props) {
  const { t, clock: digits, duration } = useText();
  const left = Math.max(0, endsAt - useNow(TICK, clock));
  const part = total > 0 ? Math.min(100, (left / total) * 100) : 0;
  return (
    <div className="clock" role="timer" aria-label={t("countdown-left", { time: duration(left, "long") })}>
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <circle cx="50" cy="50" r="46" />
        {part > 0 && <circle className="run" cx="50" cy="50" r="46" pathLength="100" strokeDasharray={`${part} 100`} />}
      </svg>
      <div className="face-of-clock">
        <p className="num">{digits(left)}</p>
        {note && <p className="small quiet">{note}</p>}
      </div>
    </div>
  );
}
