/** How many chat lines of others came to this room while its chat was not open. */
import { useEffect, useState } from "react";
import { useView } from "../client";
import type { RoomView } from "../protocol";

export function useUnread(room: RoomView, open: boolean): number {
  const { you } = useView();
  const count = room.lines.filter(({ by }) => by !== you).length;
  const [read, setRead] = useState<Readonly<Record<string, number>>>(() => ({ [room.room]: count }));
  useEffect(() => {
    setRead((before) => (open || before[room.room] === undefined ? { ...before, [room.room]: count } : before));
  }, [open, room.room, count]);
  return open ? 0 : Math.max(0, count - (read[room.room] ?? count));
}
