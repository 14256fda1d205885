/** Private rooms that are ready before anyone joins. The joint session is always there. */
import "./editors.css";
import { Button } from "../components/Button";
import { TextField } from "../components/Field";
import { Icon } from "../components/Icon";
import { Select } from "../components/Select";
import { useText } from "../i18n";
import type { Side } from "../kinds";
import { addRoom, changeRoom, type Draft, removeRoom, TITLE_MOST } from "./draft";
import { useSideWords } from "./sideWords";

interface Props {
  draft: Draft;
  problems: ReadonlyMap<string, string>;
  onDraft: (draft: Draft) => void;
}

export function RoomsEditor({ draft, problems, onDraft }: Props) {
  const { t } = useText();
  const sideWords = useSideWords();
  const sides = draft.sides.map(({ side, name }) => ({ id: side, label: sideWords(side, name) }));
  const add = () => onDraft(addRoom(draft, (side: Side) => t(`side-${side}`)));
  return (
    <div className="stack">
      <p className="quiet small">{t("admin-rooms-how")}</p>
      <div className="rows">
        {draft.rooms.map((room) => {
          const problem = problems.get(`room-${room.key}`);
          return (
            <fieldset key={room.key} className="room-row" data-room="caucus">
              <legend className="vh">{room.title || t("room-caucus")}</legend>
              <Icon name="caucus" />
              <TextField label={t("admin-room-name")} problem={problem && t(problem)} maxLength={TITLE_MOST} value={room.title} onText={(title) => onDraft(changeRoom(draft, room.key, { title }))} />
              <Select label={t("admin-room-side")} options={sides} value={room.side} onChoose={(side) => onDraft(changeRoom(draft, room.key, { side: side as Side }))} />
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
