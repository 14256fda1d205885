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
import type { RoomId } from "../protocol";
import BoardCanvas from "./BoardCanvas";
import BoardText from "./BoardText";
import { type Barred, barredFrom } from "./barred";
import { useAnnouncedAdditions, useAuthors, useBoard, useDraw } from "./useBoard";

export default function Board({ roomId }: { roomId: RoomId }) {
  return <BoardOf key={roomId} room={roomId} />;
}

function BoardOf({ room }: { room: RoomId }) {
  const { t } = useText();
  const view = useView();
  const board = useBoard(room);
  const draw = useDraw(room);
  const authors = useAuthors(room);
  const [asText, setAsText] = useState(false);
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
        <Button size="dense" icon="agenda" pressed={asText} onClick={() => setAsText(!asText)}>
          {t("board-as-text")}
        </Button>
      </div>
      <Words barred={barred} />
      {asText ? (
        <BoardText room={room} board={board} authors={authors} mayDraw={!barred} audience={audience} draw={draw} />
      ) : (
        <BoardCanvas key={String(barred)} room={room} mayDraw={!barred} empty={Object.values(board).every(({ isDeleted }) => isDeleted === true)} draw={draw} />
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
