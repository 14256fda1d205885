/** The whiteboard of the room, loaded when it is opened first: it is the largest part of this client. */
import { lazy, Suspense } from "react";
import { useText } from "../i18n";
import type { RoomId } from "../protocol";

const Board = lazy(() => import("../board/Board"));

export function BoardArea({ roomId }: { roomId: RoomId }) {
  const { t } = useText();
  return (
    <Suspense fallback={<p role="status">{t("loading")}</p>}>
      <Board roomId={roomId} />
    </Suspense>
  );
}
