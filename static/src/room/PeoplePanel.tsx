/** Who is in this room, and who of them hears one now: from what the server routes, not from what a browser thinks. */
import { useView } from "../client";
import { Panel } from "../components/Panel";
import { PersonLine } from "../components/PersonLine";
import { RoomPeople } from "../components/RoomColumn";
import { StateMark } from "../components/StateMark";
import { useText } from "../i18n";
import { hearersOf, isLive, peopleIn, roomName, wordsOf } from "../people";
import type { PersonView, RoomView } from "../protocol";

export function PeoplePanel({ room, onClose }: { room: RoomView; onClose?: () => void }) {
  const text = useText();
  const { t } = text;
  const view = useView();
  const hearers = new Set(hearersOf(view, room));
  return (
    <Panel title={t("people-title")} closeLabel={t("people-close")} onClose={onClose}>
      <div className="stack">
        <p className="small">{t(isLive(room) ? "people-hear" : "people-hear-nobody", { count: hearers.size })}</p>
        <RoomPeople label={roomName(text, room)}>
          {peopleIn(view, room).map((one) => (
            <PersonLine key={one.person.seat} {...wordsOf(text, view, one.person)}>
              {one.person.seat !== view.you && <Hears one={one} hears={hearers.has(one)} live={isLive(room)} />}
            </PersonLine>
          ))}
        </RoomPeople>
        <p className="small quiet">{t("people-honest")}</p>
      </div>
    </Panel>
  );
}

function Hears({ one, hears, live }: { one: PersonView; hears: boolean; live: boolean }) {
  const { t } = useText();
  if (hears) return <StateMark icon="ear">{t("hears-you")}</StateMark>;
  if (!one.on_line) return <StateMark icon="offline" tone="warn">{t("quality-lost")}</StateMark>;
  if (!one.confirmed) return <StateMark icon="door">{t("not-in-yet")}</StateMark>;
  return live ? null : <StateMark icon="break">{t("hears-nobody")}</StateMark>;
}
