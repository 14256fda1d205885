/**
 * What wants the mediator, read aloud once each, whatever stands beside the rooms: a signal of distress at once, then who
 * asks for something, a hand that goes up, and who waits longer than agreed. It draws nothing: all of it is on the page too.
 */
import { agreedUntil, overdue } from "../care";
import { useSaidOnce } from "../components/useSaidOnce";
import { useText } from "../i18n";
import { nameOf } from "../people";
import type { Ms, View } from "../protocol";
import { handsUp, inDistress } from "./queue";
import { useConsoleWords } from "./words";

export function Aloud({ view, now }: { view: View; now: Ms }) {
  const { t } = useText();
  const words = useConsoleWords(view);
  const afraid = inDistress(view).map(({ person: { seat, name }, care }) => ({ key: `${seat} ${care.distress_since}`, words: t("console-distress-say", { name }) }));
  const late = overdue(view, now).map((one) => {
    const name = one.room ? words.room(one.room) : nameOf(view, one.key);
    return { key: `late ${one.key} ${agreedUntil(view, one)}`, words: t("console-wait-late-say", { name }) };
  });
  const hands = handsUp(view).filter(({ seat }) => seat !== view.you);
  const raised = hands.map(({ seat, at }) => ({ key: `hand ${seat} ${at}`, words: t("hand-up-say", { name: nameOf(view, seat) }) }));
  const asked = Object.values(view.requests).map(({ seat, kind, asked_at: at }) => ({ key: `asks ${seat} ${at}`, words: t(`console-asks-${kind}`, { name: nameOf(view, seat) }) }));
  useSaidOnce(afraid, "assertive");
  useSaidOnce([...asked, ...raised, ...late]);
  return null;
}
