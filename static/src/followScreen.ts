/**
 * Joins one's own screen with what the server says: it flows while it is shown, and whatever ends it there ends it here.
 *
 * Where only the people have changed, the person is asked again; the capture waits, unsent. A page that was loaded anew
 * has no capture any more, and says so to the server.
 */
import type { Client } from "./client";
import { Refused } from "./connection";
import { meIn } from "./people";
import { askedAfter, shownIn } from "./screen";

export function followScreen({ store, connection, media }: Client): void {
  const stop = async () => {
    const room = shownIn(store.get().view);
    if (room === null) return;
    try {
      await connection.do({ t: "stop-screen", room });
    } catch (error) {
      if (!(error instanceof Refused)) throw error; // it has ended meanwhile
    }
  };
  media.screen.onEnded = () => void stop();
  let before: string | null = null;
  store.subscribe(() => {
    const room = shownIn(store.get().view);
    media.showScreen(room !== null);
    const began = room !== null && before === null;
    before = room;
    if (began && !media.screen.get().track) void stop();
  });
  connection.on("event", (event) => {
    if (event.t !== "screen-stopped" || event.seat !== connection.seat) return;
    const { view } = store.get();
    const asked = view && meIn(view).room === event.room ? askedAfter(event.why) : null;
    if (asked && media.screen.get().track) media.screen.ask(asked);
    else media.screen.end();
  });
}
