/** A person as the mediator's pages show them: sign, name, role, and the side with its name. */
import { SideSign } from "../components/SideSign";
import { useText } from "../i18n";
import type { Listed } from "./kinds";
import { sideOf, useSideWords } from "./sideWords";

export function InvitedLine({ person }: { person: Listed }) {
  const { t } = useText();
  const sideWords = useSideWords();
  const side = sideOf(person.side);
  return (
    <div className="person" data-side={side}>
      <SideSign side={side} />
      <span className="who">
        <b>
          <bdi>{person.name}</bdi>
        </b>
        <span>
          {t(`role-${person.role}`)}
          {side !== "n" && ` · ${sideWords(side, person.side_name)}`}
        </span>
      </span>
    </div>
  );
}
