/** Leaving the call by one's own wish: asked once, then at once. The cookie of this device is given back. */
import { type ReactNode, useCallback, useState } from "react";
import { api, ApiError } from "../api";
import { useClient } from "../client";
import { useText } from "../i18n";
import { LeaveDialog } from "./LeaveDialog";

export function useLeave(): { ask: () => void; dialog: ReactNode } {
  const client = useClient();
  const { t } = useText();
  const [asking, setAsking] = useState(false);
  const leave = useCallback(async () => {
    const { store, connection, media, news } = client;
    media.stop();
    const me = store.get().view?.people[connection.seat];
    const present = me && ["waiting", "held", "seated"].includes(me.standing);
    if (present && store.get().line.state === "open") await connection.do({ t: "depart" });
    connection.stop();
    await api.leave(connection.seat).catch((error: unknown) => {
      if (!(error instanceof ApiError)) throw error;
      news.add({ tone: "warn", words: t("leave-cookie-kept") });
    });
  }, [client, t]);
  const ask = useCallback(() => setAsking(true), []);
  const stay = useCallback(() => setAsking(false), []);
  return { ask, dialog: asking ? <LeaveDialog onStay={stay} onLeave={leave} /> : null };
}
