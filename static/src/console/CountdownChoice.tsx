/**
 * When people are brought into the joint session: at once, or after a countdown in which they can ask for a moment; and
 * who is not meant by "everyone".
 */
import { Select } from "../components/Select";
import { useText } from "../i18n";
import { JOINT, type View } from "../protocol";
import { COUNTDOWNS, heldBack } from "../recall";
import { able, type Staged } from "./moving";
import { useConsoleWords } from "./words";

const SECOND = 1000; // ms

/** Whether a countdown can be set: into the joint session, for people who sit in rooms, while no other one runs. */
export function countdownFits(view: View, staged: Staged): boolean {
  return staged.room === JOINT && view.recall === null && able(view, staged).every((seat) => view.people[seat]?.standing === "seated");
}

interface Props {
  /** 0: at once. */
  seconds: number;
  onChoose: (seconds: number) => void;
}

export function CountdownChoice({ seconds, onChoose }: Props) {
  const { t, duration } = useText();
  const options = [0, ...COUNTDOWNS].map((one) => ({ id: String(one), label: one ? t("console-recall-in", { time: duration(one * SECOND, "long") }) : t("console-recall-at-once") }));
  return <Select label={t("console-recall-when")} hint={seconds ? t("console-recall-hint") : undefined} options={options} value={String(seconds)} onChoose={(id) => onChoose(Number(id))} />;
}

/** Who waits in a hold room is not among everyone: they were put there, and stay until a mediator places them. */
export function EveryoneBut({ view }: { view: View }) {
  const { t } = useText();
  const words = useConsoleWords(view);
  const held = heldBack(view).flatMap((seat) => view.people[seat] ?? []);
  return held.length ? <p className="small">{t("console-everyone-but", { names: words.names(held) })}</p> : null;
}
