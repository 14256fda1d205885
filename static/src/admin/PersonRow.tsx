/** One person to invite: name, role, side; for an interpreter also whom they speak for. */
import { Button } from "../components/Button";
import { TextField } from "../components/Field";
import { Select } from "../components/Select";
import { SideSign } from "../components/SideSign";
import { useText } from "../i18n";
import type { Side } from "../kinds";
import { ROLES, type Role } from "./kinds";
import { type Draft, type PersonDraft, sidesFor, TITLE_MOST } from "./draft";
import { useSideWords } from "./sideWords";

const NOBODY = "";

interface Props {
  draft: Draft;
  person: PersonDraft;
  /** Its place in the list, from 1. */
  at: number;
  problem?: string;
  autoFocus?: boolean;
  onChange: (change: Partial<Omit<PersonDraft, "key">>) => void;
  onRemove?: () => void;
}

export function PersonRow({ draft, person, at, problem, autoFocus, onChange, onRemove }: Props) {
  const { t } = useText();
  const sideWords = useSideWords();
  const named = (side: Side) => sideWords(side, draft.sides.find((one) => one.side === side)?.name);
  const sides = sidesFor(person.role, draft.sides).map((side) => ({ id: side, label: named(side) }));
  return (
    <fieldset className="person-row" data-side={person.side}>
      <legend className="vh">{t("admin-person-at", { at })}</legend>
      <SideSign side={person.side} />
      <div className="name">
        <TextField label={t("admin-person-name")} problem={problem} maxLength={TITLE_MOST} autoComplete="off" autoFocus={autoFocus} value={person.name} onText={(name) => onChange({ name })} />
      </div>
      <Select label={t("admin-person-role")} options={ROLES.map((role) => ({ id: role, label: t(`role-${role}`) }))} value={person.role} onChoose={(role) => onChange({ role: role as Role })} />
      <Select label={t("admin-person-side")} options={sides} value={person.side} onChoose={(side) => onChange({ side: side as Side })} />
      {onRemove && (
        <div className="remove">
          <Button kind="plain" icon="trash" iconOnly onClick={onRemove} title={t("admin-person-remove", { name: person.name || t("admin-person-at", { at }) })}>
            {t("admin-person-remove", { name: person.name || t("admin-person-at", { at }) })}
          </Button>
        </div>
      )}
      {person.role === "interpreter" && (
        <div className="serves">
          <Serves draft={draft} person={person} onChange={onChange} />
        </div>
      )}
    </fieldset>
  );
}

function Serves({ draft, person, onChange }: Pick<Props, "draft" | "person" | "onChange">) {
  const { t } = useText();
  const served = draft.people.filter(({ key, role, name }) => key !== person.key && role !== "interpreter" && name.trim());
  const options = [{ id: NOBODY, label: t("admin-serves-all") }, ...served.map(({ key, name }) => ({ id: String(key), label: name }))];
  const choose = (id: string) => {
    const whom = draft.people.find(({ key }) => String(key) === id);
    onChange(whom ? { serves: whom.key, side: whom.side } : { serves: null });
  };
  return <Select label={t("admin-serves")} hint={t("admin-serves-hint")} options={options} value={person.serves === null ? NOBODY : String(person.serves)} onChoose={choose} />;
}
