/** The words of the end as they are written: outcome, agreed points, next steps; one a line. */
import { Audience } from "../components/Audience";
import { TextArea } from "../components/Field";
import { Select } from "../components/Select";
import { useText } from "../i18n";
import { type Draft, type OutcomeKind, OUTCOMES, type View } from "../protocol";
import { admittedOf } from "./board";
import { useConsoleWords } from "./words";

/** How it can end; to another day one adjourns, and nothing ends. */
const ENDS = OUTCOMES.filter((outcome) => outcome !== "adjourned");

export interface DraftText {
  outcome: OutcomeKind;
  points: string;
  next: string;
}

const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

export function draftOf({ outcome, points, next }: DraftText): Draft {
  return { outcome, points: linesOf(points), next_steps: linesOf(next) };
}

export function textOf(draft: Draft | null): DraftText {
  return { outcome: draft?.outcome ?? "settled", points: draft?.points.join("\n") ?? "", next: draft?.next_steps.join("\n") ?? "" };
}

export function ClosingDraft({ view, text, onText }: { view: View; text: DraftText; onText: (text: DraftText) => void }) {
  const { t } = useText();
  const words = useConsoleWords(view);
  const readers = admittedOf(view).filter(({ person }) => person.seat !== view.you);
  return (
    <div className="stack">
      <Audience kind="joint" icon="people">
        {readers.length ? t("console-closing-audience", { names: words.names(readers) }) : t("console-closing-nobody")}
      </Audience>
      <Select label={t("console-closing-outcome")} options={ENDS.map((outcome) => ({ id: outcome, label: t(`outcome-${outcome}`) }))} value={text.outcome} onChoose={(outcome) => onText({ ...text, outcome: outcome as OutcomeKind })} />
      <TextArea label={t("console-closing-points")} hint={t("console-closing-one-a-line")} rows={5} value={text.points} onText={(points) => onText({ ...text, points })} />
      <TextArea label={t("console-closing-next")} hint={t("console-closing-one-a-line")} rows={4} value={text.next} onText={(next) => onText({ ...text, next })} />
    </div>
  );
}
