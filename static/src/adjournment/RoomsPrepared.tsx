/** The rooms as they will stand when the session goes on; they are opened, named and closed meanwhile. */
import "./Adjournment.css";
import { Button } from "../components/Button";
import { Card } from "../components/Card";
import { Icon } from "../components/Icon";
import { Menu } from "../components/Menu";
import { openRooms } from "../console/board";
import type { Acts } from "../console/useActs";
import { roomKind, useConsoleWords } from "../console/words";
import { useText } from "../i18n";
import { JOINT, type RoomView, type View } from "../protocol";

interface Props {
  view: View;
  acts: Acts;
}

export function RoomsPrepared({ view, acts }: Props) {
  const { t } = useText();
  return (
    <Card title={t("adjourned-rooms")}>
      <ul className="adjourned-lines" aria-label={t("adjourned-rooms")}>
        {openRooms(view).map((room) => (
          <Line key={room.room} view={view} room={room} acts={acts} />
        ))}
      </ul>
      <div className="row">
        <Button size="dense" icon="plus" onClick={() => acts.open({ kind: "open-room" })}>
          {t("adjourned-rooms-open")}
        </Button>
      </div>
    </Card>
  );
}

function Line({ view, room, acts }: Props & { room: RoomView }) {
  const { t } = useText();
  const words = useConsoleWords(view);
  const name = words.room(room);
  const act = (id: string) => {
    if (id === "rename") acts.open({ kind: "rename-room", room: room.room });
    else void acts.run({ t: "close-room", room: room.room });
  };
  return (
    <li className="row spread">
      <span className="row tight">
        <Icon name={roomKind(room)} />
        <bdi>{name}</bdi>
      </span>
      {room.room !== JOINT && (
        <Menu
          label={t("console-actions-for", { name })}
          iconOnly
          kind="plain"
          size="dense"
          onAction={act}
          actions={[
            { id: "rename", label: t("console-rename-room"), icon: "pen" },
            { id: "close", label: t("console-close-room"), icon: "close", danger: true },
          ]}
        />
      )}
    </li>
  );
}
