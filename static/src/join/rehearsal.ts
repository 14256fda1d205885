/** The client of a rehearsal: a line that carries loops alone, devices, and nothing of the session. */
import { api } from "../api";
import type { Client } from "../client";
import { Connection } from "../connection";
import { deviceWord } from "../deviceWord";
import { Devices } from "../devices";
import { MediaLine } from "../media";
import { News } from "../news";
import type { SeatId } from "../protocol";
import { socketAddress } from "../seat";
import { Store } from "../store";

export function makeRehearsal(seat: SeatId): Client {
  const store = new Store();
  const connection = new Connection({
    seat,
    store,
    device: deviceWord(),
    alone: true,
    socket: () => new WebSocket(socketAddress()),
    nonce: async () => (await api.nonce(seat)).nonce,
    rotate: () => Promise.resolve(), // nobody is admitted to a rehearsal
  });
  const media = new MediaLine(new Devices(), () => undefined); // no room, so no word to the forwarder
  connection.on("problem", (what) => console.error("The line to the server", what));
  return { store, connection, media, news: new News() };
}
