/** At a glance: who does not feel safe, who asks, who has a hand up, who waits, who is unheard, whose line is gone. */
import "./GlancePart.css";
import { overdue, waitingOf } from "../care";
import { Icon, type IconName } from "../components/Icon";
import { useText } from "../i18n";
import { names } from "../kinds";
import type { ItemId, Ms, PersonView, View } from "../protocol";
import { unheardSides } from "../unheard";
import { askingCount, handsElsewhere, handsUp, inDistress, withoutLine } from "./queue";
import { useConsoleWords } from "./words";

interface Sign {
  /** The part that says more: where a press leads. */
  to: string;
  icon: IconName;
  tone?: "danger" | "warn";
  words: string;
}

interface Props {
  view: View;
  now: Ms;
  done: ReadonlySet<ItemId>;
  onGo: (part: string) => void;
}

export function GlancePart({ onGo, ...known }: Props) {
  const { t } = useText();
  const signs = useSigns(known);
  if (!signs.length) return null;
  return (
    <ul className="glance" aria-label={t("console-glance")}>
      {signs.map(({ to, icon, tone, words }) => (
        <li key={icon}>
          <button type="button" className={names("pill", tone)} onClick={() => onGo(to)}>
            <Icon name={icon} />
            {words}
          </button>
        </li>
      ))}
    </ul>
  );
}

function useSigns({ view, now, done }: Omit<Props, "onGo">): Sign[] {
  const { t, list, duration } = useText();
  const words = useConsoleWords(view);
  const named = (people: readonly PersonView[]) => list(people.map(({ person }) => person.name));
  const [afraid, asking, hands, waiting, unheard, lost] = [
    inDistress(view),
    askingCount(view, done),
    handsUp(view).length - handsElsewhere(view).length,
    waitingOf(view),
    unheardSides(view, now),
    withoutLine(view),
  ];
  const [first] = waiting;
  const longest = first ? duration(Math.max(0, now - first.since)) : "";
  const signs: (Sign | false)[] = [
    afraid.length > 0 && { to: "distress", icon: "hand", tone: "danger", words: `${t("console-distress")}: ${named(afraid)}` },
    asking > 0 && { to: "asks", icon: "help", words: t("console-glance-asks", { count: asking }) },
    hands > 0 && { to: "floor", icon: "raise", words: t("hands-count", { count: hands }) },
    waiting.length > 0 && {
      to: "waits",
      icon: "clock",
      tone: overdue(view, now).length ? "warn" : undefined,
      words: t("console-glance-waits", { count: waiting.reduce((sum, { seats }) => sum + seats.length, 0), time: longest }),
    },
    unheard.length > 0 && { to: "balance", icon: "ear", words: t("console-glance-unheard", { sides: list(unheard.map(({ side }) => words.side(side))) }) },
    lost.length > 0 && { to: "rooms", icon: "offline", tone: "warn", words: `${t("quality-lost")}: ${named(lost)}` },
  ];
  return signs.filter((sign) => sign !== false);
}
