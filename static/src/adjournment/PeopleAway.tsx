/** Who will come back: each with whether they signed, and a way to write to them. */
import "./Adjournment.css";
import { Button } from "../components/Button";
import { Card } from "../components/Card";
import { PersonLine } from "../components/PersonLine";
import { StateMark } from "../components/StateMark";
import { inOrder } from "../console/board";
import type { Acts } from "../console/useActs";
import { useConsoleWords } from "../console/words";
import { useText } from "../i18n";
import { steers, type View } from "../protocol";

export function PeopleAway({ view, acts }: { view: View; acts: Acts }) {
  const { t } = useText();
  const words = useConsoleWords(view);
  const people = inOrder(Object.values(view.people).filter(({ person, standing }) => !steers(person) && standing !== "removed"));
  return (
    <Card title={t("adjourned-people")}>
      <ul className="adjourned-lines" aria-label={t("adjourned-people")}>
        {people.map((one) => (
          <PersonLine key={one.person.seat} {...words.person(one)}>
            {!one.signed && <StateMark icon="file">{t("adjourned-unsigned")}</StateMark>}
            {one.standing === "declined" && <StateMark icon="close">{t("adjourned-declined")}</StateMark>}
            <Button size="dense" kind="plain" icon="chat" iconOnly onClick={() => acts.open({ kind: "write", seat: one.person.seat })}>
              {t("write-to", { name: one.person.name })}
            </Button>
          </PersonLine>
        ))}
      </ul>
    </Card>
  );
}
