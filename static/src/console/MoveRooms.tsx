/** The rooms of a move as they are, and as they would be. */
import { PersonLine } from "../components/PersonLine";
import { RoomColumn, RoomPeople } from "../components/RoomColumn";
import { StateMark } from "../components/StateMark";
import { useText } from "../i18n";
import { peopleIn } from "../people";
import { JOINT, type PersonView, type RoomId, type RoomView, type SeatId, type View } from "../protocol";
import { inOrder } from "./board";
import { roomKind, useConsoleWords } from "./words";

interface Props {
  view: View;
  target: RoomView;
  coming: readonly SeatId[];
}

/** The target, and each room that somebody leaves; null stands for the lobby. */
export function RoomsBefore({ view, target, coming }: Props) {
  const { t } = useText();
  const words = useConsoleWords(view);
  const left = [...new Set(coming.map((seat) => view.people[seat]?.room ?? null))];
  const leaving = (room: RoomId | null) => inOrder(coming.flatMap((seat) => (view.people[seat]?.room === room ? (view.people[seat] ?? []) : [])));
  return (
    <>
      <Room view={view} room={target} people={peopleIn(view, target)} />
      {left.map((room) => {
        const from = room ? view.rooms[room] : undefined;
        const title = from ? words.room(from) : t("room-lobby");
        return <Room key={room ?? ""} view={view} room={from} title={title} people={leaving(room)} look="leaves" />;
      })}
    </>
  );
}

export function RoomsAfter({ view, target, coming }: Props) {
  const { t } = useText();
  const words = useConsoleWords(view);
  const after = [...peopleIn(view, target), ...inOrder(coming.flatMap((seat) => view.people[seat] ?? []))];
  const emptied = Object.values(view.rooms).filter(({ room, seated }) => room !== target.room && seated.length > 0 && seated.every((seat) => coming.includes(seat)));
  const moved = coming.some((seat) => seat !== view.you);
  const leavesJoint = coming.includes(view.you) && view.people[view.you]?.room === JOINT && !view.kept_open;
  return (
    <>
      <Room view={view} room={target} people={after} arriving={coming} />
      {moved && <p className="small quiet">{t("console-after-confirm")}</p>}
      {leavesJoint && <p className="small quiet">{t("console-after-rests")}</p>}
      {emptied.map((room) => (
        <p key={room.room} className="small quiet">
          {t("console-after-empty", { room: words.room(room) })}
        </p>
      ))}
    </>
  );
}

interface RoomProps {
  view: View;
  /** Undefined: the lobby. */
  room: RoomView | undefined;
  title?: string;
  people: readonly PersonView[];
  look?: "leaves";
  arriving?: readonly SeatId[];
}

function Room({ view, room, title, people, look, arriving = [] }: RoomProps) {
  const { t } = useText();
  const words = useConsoleWords(view);
  const name = title ?? (room ? words.room(room) : "");
  return (
    <RoomColumn kind={roomKind(room)} title={name} label={t(look ? "console-leaving-room" : arriving.length ? "console-room-then" : "console-room-now", { room: name })}>
      {people.length ? (
        <RoomPeople label={name}>
          {people.map((person) => {
            const arrives = arriving.includes(person.person.seat);
            return (
              <PersonLine key={person.person.seat} {...words.person(person)} className={look ?? (arrives ? "arrives" : undefined)}>
                {look && <StateMark icon="leave">{t("console-leaves")}</StateMark>}
                {arrives && (
                  <StateMark icon="arrow" tone="ok">
                    {t("console-arrives")}
                  </StateMark>
                )}
              </PersonLine>
            );
          })}
        </RoomPeople>
      ) : (
        <p className="empty">{t("console-empty")}</p>
      )}
    </RoomColumn>
  );
}
