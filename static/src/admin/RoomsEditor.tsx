/** Private rooms that are ready before anyone joins. The joint session is always there. */
import "./editors.css";
import { Button } from "../components/Button";
import { Checkbox } from "../components/Checkbox";
import { TextField } from "../components/Field";
import { Icon } from "../components/Icon";
import { Select } from "../components/Select";
import { useText } from "../i18n";
import type { Side } from "../kinds";
import type { PrivateKind } from "../protocol";
import { addRoom, changeRoom, type Draft, KINDS, ofSide, PRESETS, removeRoom, type RoomDraft, TITLE_MOST, withPreset } from "./draft";
import { useSideWords } from "./sideWords";
import { useStandard } from "./usePresetWords";

interface Props {
  draft: Draft;
  problems: ReadonlyMap<string, string>;
  onDraft: (draft: Draft) => void;
}

export function RoomsEditor({ draft, problems, onDraft }: Props) {
  const { t } = useText();
  const sideWords = useSideWords();
  const sides = draft.sides.map(({ side, name }) => ({ id: side, label: sideWords(side, name) }));
  const kinds = KINDS.map((kind) => ({ id: kind, label: t(`room-${kind}`) }));
  const word = useStandard();
  const changeKind = (room: RoomDraft, kind: PrivateKind) => {
    const side = !ofSide(kind) ? "n" : room.side === "n" ? (draft.sides[0]?.side ?? "a") : room.side;
    return changeRoom(draft, room.key, { kind, side });
  };
  const add = () => onDraft(addRoom(draft, word));
  return (
    <div className="stack">
      <p className="quiet small">{t("admin-rooms-how")}</p>
      <div className="row" role="group" aria-label={t("admin-presets")}>
        {PRESETS.map((preset) => (
          <Button key={preset} size="dense" onClick={() => onDraft(withPreset(draft, preset, word))}>
            {t(`admin-preset-${preset}`)}
          </Button>
        ))}
      </div>
      <Checkbox checked={draft.shuttle} hint={t("admin-shuttle-how")} onCheck={(shuttle) => onDraft({ ...draft, shuttle })}>
        {t("admin-shuttle")}
      </Checkbox>
      <div className="rows">
        {draft.rooms.map((room) => {
          const problem = problems.get(`room-${room.key}`);
          return (
            <fieldset key={room.key} className="room-row" data-room={room.kind}>
              <legend className="vh">{room.title || t(`room-${room.kind}`)}</legend>
              <Icon name={room.kind} />
              <TextField label={t("admin-room-name")} problem={problem && t(problem)} maxLength={TITLE_MOST} value={room.title} onText={(title) => onDraft(changeRoom(draft, room.key, { title }))} />
              <Select label={t("admin-room-kind")} options={kinds} value={room.kind} onChoose={(kind) => onDraft(changeKind(room, kind as PrivateKind))} />
              {ofSide(room.kind) && <Select label={t("admin-room-side")} options={sides} value={room.side} onChoose={(side) => onDraft(changeRoom(draft, room.key, { side: side as Side }))} />}
              <div className="remove">
                <Button kind="plain" icon="trash" iconOnly onClick={() => onDraft(removeRoom(draft, room.key))} title={t("admin-room-remove", { room: room.title })}>
                  {t("admin-room-remove", { room: room.title })}
                </Button>
              </div>
            </fieldset>
          );
        })}
      </div>
      <div className="row">
        <Button icon="plus" onClick={add}>
          {t("admin-room-add")}
        </Button>
      </div>
    </div>
  );
}
