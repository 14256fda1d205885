/** Everyone who gets a personal link, row by row. The mediator's own place comes by itself. */
import "./editors.css";
import { useState } from "react";
import { Button } from "../components/Button";
import { Notice } from "../components/Notice";
import { PersonLine } from "../components/PersonLine";
import { useText } from "../i18n";
import { addPerson, changePerson, type Draft, PEOPLE_MOST, removePerson } from "./draft";
import { PersonRow } from "./PersonRow";

interface Props {
  /** Who makes the session: always in it. */
  mediator: string;
  draft: Draft;
  problems: ReadonlyMap<string, string>;
  onDraft: (draft: Draft) => void;
}

export function PeopleEditor({ mediator, draft, problems, onDraft }: Props) {
  const { t } = useText();
  const [added, setAdded] = useState<number>();
  const add = () => {
    setAdded(draft.nextKey);
    onDraft(addPerson(draft));
  };
  const problemOf = (key: number) => {
    const id = problems.get(`person-${key}`);
    return id ? t(id) : undefined;
  };
  return (
    <div className="stack">
      <p className="quiet small">{t("admin-people-how")}</p>
      {problems.has("people") && <Notice tone="danger" title={t("admin-problem-people")} />}
      <div className="rows">
        <div className="own-row">
          <PersonLine as="div" name={mediator} role={t("role-mediator")} side="n" you />
        </div>
        {draft.people.map((person, index) => (
          <PersonRow
            key={person.key}
            draft={draft}
            person={person}
            at={index + 1}
            problem={problemOf(person.key)}
            autoFocus={person.key === added}
            onChange={(change) => onDraft(changePerson(draft, person.key, change))}
            onRemove={() => onDraft(removePerson(draft, person.key))}
          />
        ))}
      </div>
      <div className="row">
        <Button icon="plus" onClick={add} unavailable={draft.people.length >= PEOPLE_MOST}>
          {t("admin-person-add")}
        </Button>
      </div>
    </div>
  );
}
