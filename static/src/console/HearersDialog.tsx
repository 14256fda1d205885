/** Who hears the mediator now, person by person, as the server routes it. */
import { Button } from "../components/Button";
import { Dialog } from "../components/Dialog";
import { PersonLine } from "../components/PersonLine";
import { RoomPeople } from "../components/RoomColumn";
import { StateMark } from "../components/StateMark";
import { useText } from "../i18n";
import { hearersOf, hearsId, peopleIn } from "../people";
import type { RoomView, View } from "../protocol";
import { useConsoleWords } from "./words";

export function HearersDialog({ view, room, onClose }: { view: View; room: RoomView; onClose: () => void }) {
  const { t } = useText();
  const words = useConsoleWords(view);
  const hearers = new Set(hearersOf(view, room));
  const others = [...new Set([...peopleIn(view, room), ...hearers])].filter(({ person }) => person.seat !== view.you);
  return (
    <Dialog
      title={t("console-hearers")}
      note={t("console-hearers-how")}
      room={room.kind}
      width={30}
      onClose={onClose}
      actions={
        <Button kind="main" data-autofocus="" onClick={onClose}>
          {t("close")}
        </Button>
      }
    >
      <p className="small quiet">{t(hearsId(view, room.kind))}</p>
      {others.length ? (
        <RoomPeople label={words.room(room)}>
          {others.map((person) => (
            <PersonLine key={person.person.seat} {...words.person(person)}>
              <StateMark icon="ear" tone={hearers.has(person) ? "speaking" : "plain"}>
                {t(hearers.has(person) ? "console-they-hear" : "console-they-do-not")}
              </StateMark>
            </PersonLine>
          ))}
        </RoomPeople>
      ) : (
        <p>{t("console-empty")}</p>
      )}
    </Dialog>
  );
}
