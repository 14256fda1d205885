/** Who is in this room, and who of them hears one now: from what the server routes, not from what a browser thinks. */
import "./PeoplePanel.css";
import { useRoomState, useView } from "../client";
import { Panel } from "../components/Panel";
import { PersonLine } from "../components/PersonLine";
import { QualityMark } from "../components/QualityMark";
import { RoomPeople } from "../components/RoomColumn";
import { StateMark } from "../components/StateMark";
import { TalkTable } from "../components/TalkTable";
import { useText } from "../i18n";
import { hearersOf, hearsId, isLive, peopleIn, roomName, wordsOf } from "../people";
import type { PersonView, RoomView, View } from "../protocol";
import { talkIn } from "../speaking";
import { CatchUpOffers } from "./CatchUpOffers";

export function PeoplePanel({ room, onClose }: { room: RoomView; onClose?: () => void }) {
  const text = useText();
  const { t } = text;
  const view = useView();
  const hearers = new Set(hearersOf(view, room));
  return (
    <Panel title={t("people-title")} closeLabel={t("people-close")} onClose={onClose}>
      <div className="stack">
        <p className="small">{t(hearsId(view, room.kind))}</p>
        <p className="small">{t(isLive(room) ? "people-hear" : "people-hear-nobody", { count: hearers.size })}</p>
        <RoomPeople label={roomName(text, room)}>
          {peopleIn(view, room).map((one) => (
            <PersonLine key={one.person.seat} {...wordsOf(text, view, one.person)}>
              <span className="ways">
                <Line one={one} own={one.person.seat === view.you} />
                {one.person.seat !== view.you && <Hears one={one} hears={hearers.has(one)} live={isLive(room)} />}
              </span>
            </PersonLine>
          ))}
        </RoomPeople>
        <CatchUpOffers room={room} />
        {room.kind === "joint" && view.speaking_shown && <Speaking view={view} room={room} />}
        <p className="small quiet">{t("people-honest")}</p>
      </div>
    </Panel>
  );
}

/** How well the line to this person carries. */
function Line({ one, own }: { one: PersonView; own: boolean }) {
  const quality = useRoomState((state) => state.quality[one.person.seat]);
  if (!one.on_line && !own) return <QualityMark quality="lost" />;
  return quality ? <QualityMark quality={quality} quiet /> : null;
}

function Hears({ one, hears, live }: { one: PersonView; hears: boolean; live: boolean }) {
  const { t } = useText();
  if (hears) return <StateMark icon="ear">{t("hears-you")}</StateMark>;
  if (!one.confirmed) return <StateMark icon="door">{t("not-in-yet")}</StateMark>;
  return live ? null : <StateMark icon="break">{t("hears-nobody")}</StateMark>;
}

/** How long each person has spoken in the joint session since a mediator switched it on, and this person was there. */
function Speaking({ view, room }: { view: View; room: RoomView }) {
  const { t } = useText();
  return (
    <section className="stack tight" aria-label={t("speaking-time")}>
      <h3>{t("speaking-time")}</h3>
      <p className="small quiet">{t("speaking-time-since")}</p>
      <TalkTable caption={t("speaking-time")} sides={talkIn(view, room)} />
    </section>
  );
}
