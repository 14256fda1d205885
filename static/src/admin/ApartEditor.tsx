/** Who never meets: no-contact orders between two of the people. */
import "./editors.css";
import { Button } from "../components/Button";
import { Icon } from "../components/Icon";
import { Notice } from "../components/Notice";
import { Select } from "../components/Select";
import { useText } from "../i18n";
import type { Draft } from "./draft";
import { addApart, changeApart, freePair, orderable, removeApart } from "./draftApart";

interface Props {
  draft: Draft;
  problems: ReadonlyMap<string, string>;
  onDraft: (draft: Draft) => void;
}

export function ApartEditor({ draft, problems, onDraft }: Props) {
  const { t } = useText();
  const placeOf = (key: number) => draft.people.findIndex((person) => person.key === key) + 1;
  const people = orderable(draft).map(({ key, name }) => ({ id: String(key), label: name.trim() || t("admin-person-at", { at: placeOf(key) }) }));
  return (
    <div className="stack">
      <p className="quiet small">{t("admin-apart-hint")}</p>
      <div className="rows">
        {draft.apart.map((order, n) => (
          <fieldset key={order.key} className="apart-row">
            <legend className="vh">{t("admin-apart-at", { at: n + 1 })}</legend>
            <Icon name="apart" />
            <Select label={t("admin-apart-one")} options={people} value={String(order.one)} onChoose={(one) => onDraft(changeApart(draft, order.key, { one: Number(one) }))} />
            <Select label={t("admin-apart-other")} options={people} value={String(order.other)} onChoose={(other) => onDraft(changeApart(draft, order.key, { other: Number(other) }))} />
            <div className="remove">
              <Button kind="plain" icon="trash" iconOnly onClick={() => onDraft(removeApart(draft, order.key))} title={t("admin-apart-remove")}>
                {t("admin-apart-remove")}
              </Button>
            </div>
            {problems.has(`apart-${order.key}`) && <Notice tone="danger" alert title={t("admin-problem-apart")} />}
          </fieldset>
        ))}
      </div>
      {draft.apart.length > 0 && <Notice tone="warn" title={t("admin-apart-title")} />}
      {freePair(draft) && (
        <div className="row">
          <Button icon="plus" onClick={() => onDraft(addApart(draft))}>
            {t("admin-apart-add")}
          </Button>
        </div>
      )}
    </div>
  );
}
