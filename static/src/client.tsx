/**
 * One seat's client for React: the store, the line and the media, and hooks to read and to act.
 *
 * useView() is what the seat sees; useRoomState(select) a part of the state that gives the same object while it is the
 * same; useRun() asks for a command and says a refusal in words, where it stays until dismissed.
 */
import { createContext, type ReactNode, useCallback, useContext, useSyncExternalStore } from "react";
import { type Connection, Refused } from "./connection";
import { announce } from "./components/LiveRegion";
import { useText } from "./i18n";
import type { MediaLine } from "./media";
import type { Command } from "./messages";
import type { News } from "./news";
import type { Ms, View } from "./protocol";
import type { State, Store } from "./store";

export interface Client {
  store: Store;
  connection: Connection;
  media: MediaLine;
  news: News;
}

const Context = createContext<Client | null>(null);

export function ClientProvider({ client, children }: { client: Client; children: ReactNode }) {
  return <Context value={client}>{children}</Context>;
}

export function useClient(): Client {
  const client = useContext(Context);
  if (!client) throw new Error("This component stands outside of a seat's client");
  return client;
}

/** A part of the state. The selector gives the same object as long as that part is the same. */
export function useRoomState<Part>(select: (state: State) => Part): Part {
  const { store } = useClient();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

/** What this seat sees. Only where a view is there: below SeatScreen. */
export function useView(): View {
  const view = useRoomState((state) => state.view);
  if (!view) throw new Error("There is no view yet");
  return view;
}

/** The server's time now, as far as this device can tell. */
export function useServerClock(): () => Ms {
  const { store } = useClient();
  return useCallback(() => Date.now() + store.get().skew, [store]);
}

/** Asks for a command; true when it was done. A refusal is said in words and stays until it is dismissed. */
export function useRun(): (command: Command) => Promise<boolean> {
  const { connection, news } = useClient();
  const { t, has } = useText();
  return useCallback(
    async (command) => {
      try {
        await connection.do(command);
        return true;
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        const id = `refused-${error.code}`;
        const words = t(has(id) ? id : "refused-other");
        news.add({ tone: "danger", words });
        announce(words, "assertive");
        return false;
      }
    },
    [connection, news, t, has],
  );
}
