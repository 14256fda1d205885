/**
 * One seat's client: store, line, devices and media, joined together.
 *
 * 1. Sound and picture flow only while the server says that this seat has confirmed its room, and the room neither rests
 *    nor has a break. A new room holds them; a break, a rest, or being outside ends the tracks themselves.
 * 2. Others are told whether the microphone and the camera are on (and not taken by a phone call), again whenever somebody comes who was not told.
 * 3. Quick exit ends the tracks first, then the line.
 */
import { api } from "./api";
import type { Client } from "./client";
import { Connection } from "./connection";
import { Devices } from "./devices";
import { followScreen } from "./followScreen";
import { MediaLine } from "./media";
import { News } from "./news";
import { deviceWord } from "./deviceWord";
import { isLive, meIn, myRoom } from "./people";
import type { SeatId } from "./protocol";
import { type State, Store } from "./store";

/** The seat of an address such as /r/s-ana or /try/s-ana. */
export function seatOf(path: string): string {
  return decodeURIComponent(path.split("/")[2] ?? "");
}

/** Where the line to the server leads. */
export function socketAddress(): string {
  return `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/ws`;
}

export function makeSeat(seat: SeatId): Client {
  const store = new Store();
  const connection = new Connection({
    seat,
    store,
    device: deviceWord(),
    socket: () => new WebSocket(socketAddress()),
    nonce: async () => (await api.nonce(seat)).nonce,
    rotate: async (ticket) => {
      await api.rotate(seat, ticket);
    },
  });
  const media = new MediaLine(new Devices(), (message) => connection.signal(message));
  const client: Client = { store, connection, media, news: new News() };
  connection.on("signal", (message) => media.hear(message));
  connection.on("problem", (what) => console.error("The line to the server", what));
  doubtTogether(client);
  followRoom(client);
  followScreen(client);
  tellDevices(client);
  const stop = connection.on("open", () => {
    stop();
    const { room, confirmed } = placeOf(store.get());
    if (room !== null && confirmed) media.came(true); // a reload, or another device
  });
  return client;
}

/** Ends tracks, media and line, in that order. */
export function endSeat({ media, connection }: Client): void {
  media.stop();
  connection.stop();
}

/** Where sound and picture find the network dead, the line is asked whether it lives. */
export function doubtTogether({ connection, media }: Pick<Client, "connection" | "media">): void {
  let before = media.get().line;
  media.subscribe(() => {
    const { line } = media.get();
    const fell = before === "flowing" && line === "failed";
    before = line;
    if (fell) connection.doubt();
  });
}

type Place = { room: string | null; confirmed: boolean; flows: boolean; gone: boolean };

/** What decides whether anything may be sent. */
export function placeOf({ view, line }: State): Place {
  const gone = line.state === "replaced" || line.state === "removed" || line.state === "signed-out" || line.state === "closed";
  const me = view?.people[view.you];
  if (!view || !me || me.standing !== "seated" || view.over) return { room: null, confirmed: false, flows: false, gone: gone || !!view?.over };
  const room = myRoom(view);
  return { room: me.room, confirmed: meIn(view).confirmed, flows: room !== null && isLive(room), gone };
}

/** Holds and releases the media as the seat's place changes. */
export function followRoom({ store, media }: Pick<Client, "store" | "media">): void {
  let before: Place = { room: null, confirmed: false, flows: false, gone: false };
  store.subscribe(() => {
    const now = placeOf(store.get());
    const same = (Object.keys(now) as (keyof Place)[]).every((key) => now[key] === before[key]);
    if (same) return;
    const moved = now.room !== before.room || (before.confirmed && !now.confirmed);
    const stopped = before.flows && !now.flows;
    const left = before.room !== null && now.room === null;
    before = now;
    if (now.gone) return media.stop();
    if (moved) media.hold();
    if (stopped || left) media.rest();
    if (now.room !== null && now.confirmed && now.flows) media.release();
  });
}

/** Tells the room whether microphone and camera are on. */
export function tellDevices({ store, connection, media }: Client): void {
  let told = "";
  const tell = (again: boolean) => {
    const { microphone, camera, held } = media.get();
    const { interrupted } = media.devices.get();
    const now = { microphone: microphone && !held && !interrupted.microphone, camera: camera && !held && !interrupted.camera };
    if (!again && told === JSON.stringify(now)) return;
    told = JSON.stringify(now);
    if (placeOf(store.get()).room !== null) connection.peek({ t: "devices", ...now });
  };
  media.subscribe(() => tell(false));
  media.devices.subscribe(() => tell(false));
  connection.on("open", () => tell(true));
  connection.on("event", (event) => {
    // The server shows how people are to whoever comes. To say it again when others come would tell one's room of theirs.
    if (event.t === "room-shown" && event.seat === store.get().view?.you) tell(true);
  });
}
