/** What a mediator can do when somebody does not feel safe, prepared and calm. None of it says to the others why. */
import { Button } from "../components/Button";
import { Dialog } from "../components/Dialog";
import { useText } from "../i18n";
import { myRoom, nameOf } from "../people";
import { NEUTRAL, type SeatId, type View } from "../protocol";
import { openRooms } from "./board";
import type { Acts } from "./useActs";
import { roomKind, useConsoleWords } from "./words";

const PAUSE_MINUTES = 10;

export function DistressDialog({ view, seat, acts, onClose }: { view: View; seat: SeatId; acts: Acts; onClose: () => void }) {
  const { t } = useText();
  const words = useConsoleWords(view);
  const name = nameOf(view, seat);
  const person = view.people[seat];
  const at = person?.room ? view.rooms[person.room] : undefined;
  const side = person?.person.side ?? NEUTRAL;
  const refuges = openRooms(view).filter((room) => room.kind !== "joint" && room !== at && (room.side === side || room.side === NEUTRAL));
  const then = (act: () => void) => () => {
    onClose();
    act();
  };
  const close = async () => {
    if (await acts.run({ t: "close-distress", seat })) onClose();
  };
  return (
    <Dialog title={t("console-distress-title", { name })} note={t("console-distress-note")} width={34} onClose={onClose} actions={<Button onClick={onClose}>{t("close")}</Button>}>
      <div className="stack">
        {refuges.map((room) => (
          <Button key={room.room} wide icon={roomKind(room)} onClick={then(() => acts.stage([seat], room.room))}>
            {t("console-distress-to-room", { name, room: words.into(room) })}
          </Button>
        ))}
        {!refuges.length && side !== NEUTRAL && (
          <Button wide icon="plus" onClick={() => acts.openCaucus(side)}>
            {t("console-distress-new-room")}
          </Button>
        )}
        {at && !at.pause && (
          <Button wide icon="break" onClick={then(() => void acts.run({ t: "start-break", minutes: PAUSE_MINUTES, rooms: [at.room], request: null }))}>
            {t("console-distress-pause", { room: words.room(at), minutes: PAUSE_MINUTES })}
          </Button>
        )}
        {at && myRoom(view) !== at && (
          <Button wide icon="door" onClick={then(() => acts.goIn(at.room))}>
            {t("console-distress-go-in", { name })}
          </Button>
        )}
        <Button wide icon="chat" onClick={() => acts.open({ kind: "write", seat })}>
          {t("console-write", { name })}
        </Button>
        <Button wide icon="check" onClick={() => void close()}>
          {t("console-distress-close")}
        </Button>
      </div>
    </Dialog>
  );
}
