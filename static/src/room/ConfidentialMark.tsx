/** In the open regime: that an item stays where it was said, and for its own side, to say so or to take it back. */
import { useRun, useView } from "../client";
import { Button } from "../components/Button";
import { Tag } from "../components/Tag";
import type { ItemKind } from "../crossing";
import { useText } from "../i18n";
import { meIn } from "../people";
import { type ItemId, NEUTRAL, type RoomView, type SeatId } from "../protocol";

interface Props {
  room: RoomView;
  kind: ItemKind;
  item: ItemId;
  /** Who wrote it; null where this page was not told. */
  author: SeatId | null;
  /** What it is, for those who hear the button's name alone. */
  named: string;
}

export function ConfidentialMark({ room, kind, item, author, named }: Props) {
  const { t } = useText();
  const view = useView();
  const run = useRun();
  if (view.regime !== "open") return null;
  const me = meIn(view);
  const marked = room.confidential.some((one) => one.kind === kind && one.item === item);
  const side = author === null ? room.side : (view.people[author]?.person.side ?? NEUTRAL);
  const owner = side === NEUTRAL ? room.side : side;
  const owns = owner === NEUTRAL ? author === view.you : me.person.side === owner;
  const mine = owner === NEUTRAL ? owns : me.approves && owns;
  const may = me.person.role !== "observer" && me.room !== null && (marked ? mine : owns);
  const mark = () => void run({ t: "mark-confidential", source: room.room, kind, item, confidential: !marked });
  if (!marked && !may) return null;
  return (
    <span className="row">
      {marked && <Tag>{t("confidential-mark")}</Tag>}
      {may && (
        <Button size="dense" kind="plain" icon="lock" aria-label={t(marked ? "confidential-undo-of" : "confidential-do-of", { what: named })} onClick={mark}>
          {t(marked ? "confidential-undo" : "confidential-do")}
        </Button>
      )}
    </span>
  );
}
