/** What one person's line measures. Figures are known for those in the mediator's own room alone; else the word stands. */
import { useRoomState } from "../client";
import { Button } from "../components/Button";
import { Dialog } from "../components/Dialog";
import { Facts } from "../components/Facts";
import { QualityMark } from "../components/QualityMark";
import { useText } from "../i18n";
import { meIn, nameOf } from "../people";
import type { QualityFigures, SeatId, View } from "../protocol";

interface Props {
  view: View;
  seat: SeatId;
  onClose: () => void;
}

export function QualityDialog({ view, seat, onClose }: Props) {
  const { t } = useText();
  const word = useRoomState((state) => state.quality[seat]);
  const figures = useRoomState((state) => state.figures[seat]);
  const person = view.people[seat];
  const here = person?.room !== null && person?.room === meIn(view).room;
  const name = nameOf(view, seat);
  return (
    <Dialog
      title={t("console-quality-of", { name })}
      width={30}
      onClose={onClose}
      actions={
        <Button kind="main" data-autofocus="" onClick={onClose}>
          {t("close")}
        </Button>
      }
    >
      <p aria-live="polite">{person && !person.on_line ? <QualityMark quality="lost" /> : word ? <QualityMark quality={word} /> : t("console-quality-unknown")}</p>
      {here && figures ? <Figures figures={figures} /> : <p className="quiet">{t(here ? "console-quality-soon" : "console-quality-elsewhere", { name })}</p>}
    </Dialog>
  );
}

function Figures({ figures }: { figures: QualityFigures }) {
  const { t, number } = useText();
  const percent = (thousandths: number) => t("quality-percent", { value: number(thousandths / 10) });
  const ms = (value: number) => t("quality-ms", { value: number(value) });
  return (
    <Facts
      facts={[
        { name: t("quality-round-trip"), value: ms(figures.round_trip_ms) },
        { name: t("quality-jitter"), value: ms(figures.jitter_ms) },
        { name: t("quality-lost-up"), value: percent(figures.lost_up) },
        { name: t("quality-lost-down"), value: percent(figures.lost_down) },
        { name: t("quality-freezes"), value: number(figures.freezes) },
        { name: t("quality-frames"), value: figures.frames_per_second ? number(figures.frames_per_second) : t("quality-no-picture") },
      ]}
    />
  );
}
