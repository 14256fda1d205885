/** The words of people that the mediator has put away without an answer: for as long as this page is open. */
import { useCallback, useMemo, useState } from "react";
import type { ItemId } from "../protocol";

export interface PutAway {
  done: ReadonlySet<ItemId>;
  put: (line: ItemId) => void;
}

export function usePutAway(): PutAway {
  const [done, setDone] = useState<ReadonlySet<ItemId>>(new Set());
  const put = useCallback((line: ItemId) => setDone((before) => new Set([...before, line])), []);
  return useMemo(() => ({ done, put }), [done, put]);
}
