/** "Show your screen?": to whom, person by person, and what nobody can promise about a screen. The safe answer has focus. */
import { useView } from "../client";
import { Button } from "../components/Button";
import { Dialog } from "../components/Dialog";
import { Notice } from "../components/Notice";
import { PersonLine } from "../components/PersonLine";
import { RoomPeople } from "../components/RoomColumn";
import { isMediator } from "../alone";
import { useText } from "../i18n";
import { nameOf, peopleIn, roomName, wordsOf } from "../people";
import type { RoomView, SeatId } from "../protocol";
import type { Asked } from "../screen";

interface Props {
  room: RoomView;
  asked: Asked;
  /** Those to whom it was shown until now. */
  seen: readonly SeatId[];
  onYes: () => void;
  onNo: () => void;
}

export function ScreenDialog({ room, asked, seen, onYes, onNo }: Props) {
  const text = useText();
  const { t, list } = text;
  const view = useView();
  const others = peopleIn(view, room).filter(({ person }) => person.seat !== view.you);
  const came = others.filter(({ person }) => !seen.includes(person.seat)).map(({ person }) => person.seat);
  const first = asked === "first";
  const again = asked === "came" && came.length ? t("screen-ask-came", { count: came.length, names: list(came.map((seat) => nameOf(view, seat))) }) : t("screen-ask-changed");
  return (
    <Dialog
      title={first ? t("screen-ask") : again}
      note={first ? undefined : t("screen-ask-held")}
      room={room.kind}
      width={34}
      onClose={onNo}
      actions={
        <>
          <Button icon="screen" onClick={onYes}>
            {t(first ? "screen-ask-choose" : "screen-ask-go-on")}
          </Button>
          <Button kind="main" data-autofocus="" onClick={onNo}>
            {t("screen-ask-no")}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{others.length ? t("screen-ask-who", { count: others.length, room: roomName(text, room) }) : t("screen-ask-nobody")}</p>
        {others.length > 0 && (
          <RoomPeople label={roomName(text, room)}>
            {others.map(({ person }) => (
              <PersonLine key={person.seat} {...wordsOf(text, view, person)} />
            ))}
          </RoomPeople>
        )}
        <Notice tone="warn" icon="eye" title={t("screen-ask-content")}>
          <p>{t("screen-ask-window")}</p>
          {isMediator(view) && <p>{t("screen-ask-console")}</p>}
        </Notice>
      </div>
    </Dialog>
  );
}
