/** Everything that the mediator can do with one person, behind one button. */
import { barriersAmong } from "../apart";
import { Menu } from "../components/Menu";
import { useText } from "../i18n";
import type { PersonView, View } from "../protocol";
import { openRooms } from "./board";
import { warningsOf } from "./guards";
import { choose, type Offer } from "./offers";
import { personOffers } from "./personOffers";
import type { PersonActs } from "./useActs";
import { roomKind, useConsoleWords } from "./words";

interface Props {
  view: View;
  person: PersonView;
  acts: PersonActs;
}

export function PersonMenu({ view, person, acts }: Props) {
  const { t } = useText();
  const words = useConsoleWords(view);
  const { seat, name } = person.person;
  const own = seat === view.you;
  const offers = (): Offer[] => {
    const rooms = openRooms(view).filter(({ room }) => room !== person.room);
    const moves = rooms.map((room): Offer => {
      const [barrier] = barriersAmong(view, [...room.seated, seat]);
      const [warning] = warningsOf(view, [seat], room.room);
      const note = barrier ? t(`console-barrier-${barrier.kind}-short`) : warning && t(`console-guard-${warning.guard}-short`);
      return { id: room.room, label: t(own ? "console-go-to" : "console-move-to", { room: words.into(room) }), icon: roomKind(room), note, run: () => acts.stage([seat], room.room) };
    });
    return own ? moves : [...moves, ...personOffers({ t, words }, view, person, acts)];
  };
  return <Menu label={t("console-actions-for", { name })} iconOnly kind="plain" size="dense" actions={offers} onAction={(id) => choose(offers(), id)} />;
}
