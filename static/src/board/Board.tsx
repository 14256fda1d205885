/**
 * The whiteboard of a room: drawn, or in words. Above it stands who sees it, and why one may only look.
 * Loaded when it is opened: the drawing program is the heaviest part of the client.
 */
import "./Board.css";
import { useState } from "react";
import { useRoomState, useView } from "../client";
import { Audience } from "../components/Audience";
import { Button } from "../components/Button";
import { useText } from "../i18n";
import type { ItemId, RoomId } from "../protocol";
import type { ShareBoard } from "../room/BoardArea";
import BoardCanvas from "./BoardCanvas";
import BoardText from "./BoardText";
import { type Barred, barredFrom } from "./barred";
import { withTheirWords, wordsIn } from "./choice";
import { useAnnouncedAdditions, useAuthors, useBoard, useDraw } from "./useBoard";

export default function Board({ roomId, onShare }: { roomId: RoomId; onShare: ShareBoard | undefined }) {
  return <BoardOf key={roomId} room={roomId} onShare={onShare} />;
}

function BoardOf({ room, onShare }: { room: RoomId; onShare: ShareBoard | undefined }) {
  const { t } = useText();
  const view = useView();
  const board = useBoard(room);
  const draw = useDraw(room);
  const authors = useAuthors(room);
  const [asText, setAsText] = useState(false);
  const [chosen, setChosen] = useState<readonly ItemId[]>([]);
  const whole = withTheirWords(board, chosen);
  useAnnouncedAdditions(room);
  const kind = view.rooms[room]?.kind ?? "joint";
  const barred = barredFrom(view, room);
  const audience = (
    <Audience kind={kind} icon="eye">
      <AudienceWords room={room} />
    </Audience>
  );
  return (
    <section className="whiteboard" aria-label={t("board-title")} data-room={kind}>
      <div className="board-head">
        {asText && !barred ? <span /> : audience}
        <span className="row">
          {onShare && (
            <Button size="dense" icon="share" unavailable={!whole.length} onClick={() => onShare(whole, wordsIn(board, whole))}>
              {t("board-share", { count: chosen.length })}
            </Button>
          )}
          <Button size="dense" icon="agenda" pressed={asText} onClick={() => setAsText(!asText)}>
            {t("board-as-text")}
          </Button>
        </span>
      </div>
      <Words barred={barred} />
      {asText ? (
        <BoardText room={room} board={board} authors={authors} mayDraw={!barred} audience={audience} draw={draw} chosen={onShare && chosen} onChoose={setChosen} />
      ) : (
        <BoardCanvas key={String(barred)} room={room} mayDraw={!barred} empty={Object.values(board).every(({ isDeleted }) => isDeleted === true)} draw={draw} onSelect={setChosen} />
      )}
    </section>
  );
}

/** Whoever enters sees the joint board; a caucus's board is seen by those who are in it. */
function AudienceWords({ room }: { room: RoomId }) {
  const { t, list } = useText();
  const view = useView();
  const here = view.rooms[room]?.seated ?? [];
  const names = list(here.map((seat) => (seat === view.you ? t("board-you") : (view.people[seat]?.person.name ?? ""))));
  return t(view.rooms[room]?.kind === "caucus" ? "board-audience" : "board-audience-joint", { count: here.length, names });
}

/** Why one may only look, or that what one draws waits for the line. */
function Words({ barred }: { barred: Barred }) {
  const { t } = useText();
  const waiting = useRoomState((state) => state.line.state !== "open" && state.pending.some(({ command }) => command.t === "draw"));
  const words = barred ? t(`board-barred-${barred}`) : waiting ? t("board-waiting") : "";
  return (
    <p className="board-words small" role="status">
      {words}
    </p>
  );
}
