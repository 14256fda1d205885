/** The sides: what each is called, and who answers for it when the mediator asks to share something of theirs. */
import "./editors.css";
import { Button } from "../components/Button";
import { TextField } from "../components/Field";
import { Select } from "../components/Select";
import { SideSign } from "../components/SideSign";
import { useText } from "../i18n";
import { addSide, changeSide, type Draft, removeLastSide, type SideDraft, SIDES, TITLE_MOST } from "./draft";

const FIRST_PARTY = "";

export function SidesEditor({ draft, onDraft }: { draft: Draft; onDraft: (draft: Draft) => void }) {
  const { t } = useText();
  return (
    <div className="stack">
      <p className="quiet small">{t("admin-sides-how")}</p>
      <div className="rows">
        {draft.sides.map((side) => (
          <SideRow key={side.side} draft={draft} side={side} onChange={(change) => onDraft(changeSide(draft, side.side, change))} />
        ))}
      </div>
      <div className="row">
        {draft.sides.length < SIDES.length && (
          <Button icon="plus" onClick={() => onDraft(addSide(draft))}>
            {t("admin-side-add")}
          </Button>
        )}
        {draft.sides.length > 2 && (
          <Button kind="plain" icon="trash" onClick={() => onDraft(removeLastSide(draft))}>
            {t("admin-side-remove", { side: t(`side-${draft.sides.at(-1)?.side ?? "n"}`) })}
          </Button>
        )}
      </div>
    </div>
  );
}

function SideRow({ draft, side, onChange }: { draft: Draft; side: SideDraft; onChange: (change: Partial<SideDraft>) => void }) {
  const { t } = useText();
  const people = draft.people.filter((person) => person.side === side.side && person.name.trim());
  const options = [{ id: FIRST_PARTY, label: t("admin-approver-first") }, ...people.map(({ key, name }) => ({ id: String(key), label: name }))];
  const choose = (id: string) => onChange({ approver: id === FIRST_PARTY ? null : Number(id) });
  return (
    <fieldset className="side-row" data-side={side.side}>
      <legend className="vh">{t(`side-${side.side}`)}</legend>
      <SideSign side={side.side} />
      <TextField label={t("admin-side-name", { side: t(`side-${side.side}`) })} placeholder={t("admin-side-name-example")} maxLength={TITLE_MOST} value={side.name} onText={(name) => onChange({ name })} />
      <Select label={t("admin-approver", { side: t(`side-${side.side}`) })} options={options} value={side.approver === null ? FIRST_PARTY : String(side.approver)} onChoose={choose} />
    </fieldset>
  );
}
