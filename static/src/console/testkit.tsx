/** A mediator's view and client for the tests of the console: a server that answers each command as it is told to. */
import { act, type RenderResult } from "@testing-library/react";
import type { ReactNode } from "react";
import { NO_CARE } from "../care";
import { type Client, ClientProvider, useView } from "../client";
import { type Connection, type Listeners, Refused } from "../connection";
import { LiveRegion } from "../components/LiveRegion";
import { Devices } from "../devices";
import { EMPTY_FLOOR } from "../floor";
import { emptyView } from "../fold";
import { MediaLine } from "../media";
import type { Command, RoomEvent } from "../messages";
import { News } from "../news";
import { JOINT, type PersonView, type Role, type RoomView, type SideId, type View } from "../protocol";
import { Store } from "../store";
import { show } from "../test/show";

export const NOW = 1_790_000_000_000; // ms
export const MINUTE = 60_000; // ms
export const CAUCUS_A = "r-a";
export const CAUCUS_B = "r-b";

export function person(seat: string, name: string, role: Role, side: SideId, more: Partial<PersonView> = {}): PersonView {
  return {
    person: { seat, name, role, side, side_name: side === "a" ? "Tenant" : side === "b" ? "Landlord" : "", serves: null },
    standing: "seated",
    room: JOINT,
    confirmed: true,
    on_line: true,
    mode: "video",
    signed: true,
    may_draw: true,
    may_show: role === "mediator" || role === "co-mediator",
    approves: false,
    readiness: null,
    care: NO_CARE,
    since: NOW - 12 * MINUTE,
    word: "",
    ...more,
  };
}

export function room(id: string, title: string, side: SideId, more: Partial<RoomView> = {}): RoomView {
  return { room: id, kind: id === JOINT ? "joint" : "caucus", title, side, circle: [], seated: [], open: true, pause: null, resting: false, screen: null, knocks: [], floor: EMPTY_FLOOR, address: null, waiting_since: null, lines: [], rosters: [], catch_ups: [], cleared: [], confidential: [], spoken: {}, notes: [], board: {}, ...more };
}

const CAST: readonly PersonView[] = [
  person("s-mara", "Mara Lindqvist", "mediator", "n"),
  person("s-ana", "Ana Petrov", "party", "a", { approves: true }),
  person("s-luis", "Luis Ruiz", "counsel", "a"),
  person("s-ben", "Ben Okafor", "party", "b", { approves: true }),
  person("s-mei", "Mei Tan", "counsel", "b"),
  person("s-elin", "Elin Aas", "observer", "n", { standing: "waiting", room: null, confirmed: false, mode: "text", since: NOW - 4 * MINUTE }),
  person("s-nadia", "Nadia Kostova", "interpreter", "a", { standing: "invited", room: null, signed: false, on_line: false }),
];

/** Puts people where they are said to be; everybody else of the cast is in the joint session, Elin waits, Nadia is away. */
export function mediation(where: Record<string, string> = {}, more: Partial<View> = {}): View {
  const people = CAST.map((one) => ({ ...one, room: where[one.person.seat] ?? one.room }));
  const rooms = [room(JOINT, "", "n"), room(CAUCUS_A, "Side A", "a"), room(CAUCUS_B, "Side B", "b")].map((one) => ({
    ...one,
    seated: people.filter((who) => who.room === one.room).map(({ person: { seat } }) => seat),
  }));
  return {
    ...emptyView("s-mara"),
    title: "Petrov and Okafor",
    stage: "negotiation",
    retention_days: 30,
    mediators: [CAST[0]!.person],
    people: Object.fromEntries(people.map((one) => [one.person.seat, one])),
    rooms: Object.fromEntries(rooms.map((one) => [one.room, one])),
    ...more,
  };
}

/** Ana and Luis with the mediator in the caucus of Side A. */
export const IN_CAUCUS: Record<string, string> = { "s-mara": CAUCUS_A, "s-ana": CAUCUS_A, "s-luis": CAUCUS_A };

/** A change of one room of the view. */
export function withRoom(view: View, id: string, change: Partial<RoomView>): View {
  const found = view.rooms[id];
  if (!found) throw new Error(`No such room: ${id}`);
  return { ...view, rooms: { ...view.rooms, [id]: { ...found, ...change } } };
}

export interface Server {
  client: Client;
  /** What was asked, in order. */
  asked: Command[];
  /** The code with which commands of a kind are refused. */
  refuse: Partial<Record<Command["t"], string>>;
  /** Shows another view. */
  now: (view: View) => void;
  /** Tells an event to those who listen, without folding it. */
  tell: (event: RoomEvent) => void;
}

export function serverOf(view: View): Server {
  const store = new Store({ view, ordinal: 1, line: { state: "open" } });
  const asked: Command[] = [];
  const refuse: Server["refuse"] = {};
  const listeners = new Set<Listeners["event"]>();
  const connection = {
    seat: view.you,
    do: async (command: Command) => {
      asked.push(command);
      const code = refuse[command.t];
      if (code) throw new Refused(code);
    },
    on: (name: keyof Listeners, listener: Listeners["event"]) => {
      if (name === "event") listeners.add(listener);
      return () => listeners.delete(listener);
    },
    peek: () => undefined,
    signal: () => undefined,
    tryNow: () => undefined,
    stop: () => undefined,
  };
  const media = new MediaLine(new Devices(undefined), () => undefined);
  const client = { store, connection: connection as unknown as Connection, media, news: new News() };
  return {
    client,
    asked,
    refuse,
    now: (next) => act(() => store.change({ view: next })),
    tell: (event) => act(() => listeners.forEach((listener) => listener(event))),
  };
}

/** Shows what needs the view, inside a client; it is drawn again when the view changes. */
export async function showWith(server: Server, draw: (view: View) => ReactNode, code = "en"): Promise<RenderResult> {
  return show(
    <ClientProvider client={server.client}>
      <Drawn draw={draw} />
      <LiveRegion />
    </ClientProvider>,
    code,
  );
}

function Drawn({ draw }: { draw: (view: View) => ReactNode }) {
  return <>{draw(useView())}</>;
}

/** The way in which components ask for commands, without words for refusals. */
export function runOf(server: Server): (command: Command) => Promise<boolean> {
  return async (command) => {
    try {
      await server.client.connection.do(command);
      return true;
    } catch (error) {
      if (error instanceof Refused) return false;
      throw error;
    }
  };
}
