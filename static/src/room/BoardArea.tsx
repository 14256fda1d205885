/** The whiteboard of the room, loaded when it is opened first: it is the largest part of this client. */
import { lazy, Suspense } from "react";
import { useText } from "../i18n";
import type { ItemId, RoomId } from "../protocol";

const Board = lazy(() => import("../board/Board"));

/** `onShare`: a mediator prepares a release of chosen elements, with the words that stand in them. */
export type ShareBoard = (items: readonly ItemId[], text: string) => void;

export function BoardArea({ roomId, onShare }: { roomId: RoomId; onShare?: ShareBoard }) {
  const { t } = useText();
  return (
    <Suspense fallback={<p role="status">{t("loading")}</p>}>
      <Board roomId={roomId} onShare={onShare} />
    </Suspense>
  );
}
