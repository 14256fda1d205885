/** The console's top bar: which case, stage and time, every action by name, and the exits. */
import "./ConsoleBar.css";
import { Button } from "../components/Button";
import { Select } from "../components/Select";
import { TopBar } from "../components/TopBar";
import { useText } from "../i18n";
import { type Ms, type Stage, STAGES, type View } from "../protocol";
import { admittedOf, openRooms } from "./board";

interface Props {
  view: View;
  now: Ms;
  onFind: () => void;
  onStage: (stage: Stage) => void;
  onLeave: () => void;
}

export function ConsoleBar({ view, now, onFind, onStage, onLeave }: Props) {
  const { t, time } = useText();
  const stages = STAGES.map((stage) => ({ id: stage, label: t(`stage-${stage}`) }));
  const note = t("console-summary", { time: time(now), people: admittedOf(view).length, rooms: openRooms(view).length });
  return (
    <TopBar title={<bdi>{view.title}</bdi>} note={note} onLeave={onLeave}>
      <div className="bar-stage not-narrow">
        <Select label={t("console-stage")} labelHidden options={stages} value={view.stage} onChoose={(stage) => onStage(stage as Stage)} />
      </div>
      <Button size="dense" icon="search" className="not-narrow fold" aria-keyshortcuts="Control+K Meta+K" onClick={onFind}>
        <span className="t">{t("palette-title")}</span> <kbd>{t("console-find-key")}</kbd>
      </Button>
    </TopBar>
  );
}
