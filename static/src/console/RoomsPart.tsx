/** The board of rooms: a column a room and one for the lobby; who is picked; a new caucus. */
import "./RoomsPart.css";
import { type ReactNode, useCallback, useState } from "react";
import { useRoomState } from "../client";
import { Button } from "../components/Button";
import { Menu } from "../components/Menu";
import { RoomBoard } from "../components/RoomColumn";
import { useText } from "../i18n";
import type { Ms, SeatId, View } from "../protocol";
import { canRecall } from "../recall";
import { columnsOf, inOrder, openRooms, sideName, sidesOf } from "./board";
import { LobbyCard } from "./LobbyCard";
import { RoomCard } from "./RoomCard";
import type { Acts } from "./useActs";
import type { Bell } from "./useLobbyBell";
import { roomKind, useConsoleWords } from "./words";

const OTHER = "other"; // no side is called so

interface Props {
  view: View;
  now: Ms;
  bell: Bell;
  acts: Acts;
  /** What wants the mediator now, in one line. */
  glance?: ReactNode;
}

export function RoomsPart({ view, now, bell, acts, glance }: Props) {
  const { t } = useText();
  const devices = useRoomState((state) => state.devices);
  const [picked, setPicked] = useState<ReadonlySet<SeatId>>(new Set());
  const present = [...picked].filter((seat) => ["waiting", "held", "seated"].includes(view.people[seat]?.standing ?? ""));
  const onPick = useCallback((among: readonly SeatId[], chosen: readonly SeatId[]) => setPicked((old) => new Set([...[...old].filter((seat) => !among.includes(seat)), ...chosen])), []);
  const picking = { picked, onPick };
  return (
    <section className="rooms-part stack tight" aria-labelledby="rooms">
      <div className="rooms-head">
        <h2 className="h3" id="rooms" tabIndex={-1}>
          {t("console-rooms")}
        </h2>
        <div className="row">
          {canRecall(view) && (
            <Button size="dense" icon="clock" onClick={acts.recallEveryone}>
              {t("console-recall")}
            </Button>
          )}
          <OpenRoom view={view} acts={acts} />
        </div>
      </div>
      {glance}
      {present.length > 0 && <PickedBar view={view} seats={present} acts={acts} onClear={() => setPicked(new Set())} />}
      <RoomBoard>
        {columnsOf(view).map((column) => (
          <RoomCard key={column.room.room} view={view} column={column} now={now} devices={devices} acts={acts} {...picking} />
        ))}
        <LobbyCard view={view} now={now} bell={bell} acts={acts} {...picking} />
      </RoomBoard>
    </section>
  );
}

/** A caucus with a side at once; rooms of other kinds by a dialog. */
function OpenRoom({ view, acts }: { view: View; acts: Acts }) {
  const { t } = useText();
  const words = useConsoleWords(view);
  const actions = sidesOf(view).map((side) => ({ id: side, label: words.side(side), note: sideName(view, side) || undefined, icon: "caucus" as const }));
  const other = { id: OTHER, label: t("console-open-other"), note: t("console-open-other-note"), icon: "plus" as const };
  const act = (id: string) => (id === OTHER ? acts.open({ kind: "open-room" }) : acts.openCaucus(id));
  return <Menu label={t("console-open-caucus")} size="dense" icon="plus" actions={[...actions, other]} onAction={act} />;
}

interface PickedProps {
  view: View;
  seats: readonly SeatId[];
  acts: Acts;
  onClear: () => void;
}

/** What to do with those who are picked. */
function PickedBar({ view, seats, acts, onClear }: PickedProps) {
  const { t } = useText();
  const words = useConsoleWords(view);
  const people = inOrder(seats.flatMap((seat) => view.people[seat] ?? []));
  const rooms = openRooms(view).map((room) => ({ id: room.room, label: words.room(room), icon: roomKind(room) }));
  const move = (room: string) => {
    acts.stage(seats, room);
    onClear();
  };
  return (
    <div className="picked-bar row" role="group" aria-label={t("console-picked-label")}>
      <span>{t("console-picked", { names: words.names(people) })}</span>
      <Menu label={t("console-move-picked")} size="dense" icon="arrow" kind="main" actions={rooms} onAction={move} />
      <Button size="dense" kind="plain" onClick={onClear}>
        {t("console-pick-none")}
      </Button>
    </div>
  );
}
