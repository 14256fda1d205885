/**
 * The line to the server: a nonce, a WebSocket, hello, then the view or what was missed, and everything after it.
 *
 * 1. A command keeps its id until it is answered; after every reconnection what was not answered is sent again with
 *    the same id, in order. So nothing is lost and nothing is done twice.
 * 2. A line that does not answer a ping within 5 s is dead; within 2 s, when something else found the network dead. Tries come
 *    with growing pauses, or at once when asked. While a try gets no answer at all it asks again each second: what was sent
 *    into a dead network comes back late or never, and the first that is answered goes on.
 * 3. Whoever was removed, replaced by a newer tab, or whose cookie is dead does not come back by itself.
 *
 * 4. A rehearsal (`alone`) carries loops and nothing else: no view comes, no command goes, and the seat is not taken.
 *
 * No DOM: the socket, the nonce and the ticket's exchange are given by the caller.
 */
import { decode, encode } from "@msgpack/msgpack";
import { ApiError } from "./api";
import type { ClientFrame, Command, GlimpseBody, LoopIn, LoopOut, RoomEvent, ServerFrame, SignalIn, SignalOut } from "./messages";
import { type Ms, PROTOCOL_VERSION, type SeatId } from "./protocol";
import type { Line, Store } from "./store";

const PING_EVERY = 10_000; // ms
const PONG_WITHIN = 5_000; // ms
const DOUBTED_PONG_WITHIN = 2_000; // ms
const ASK_EVERY = 1_000; // ms, for a nonce while there is no answer
const SHOWN_WITHIN = 10_000; // ms from the first try to the view
const PAUSES: readonly Ms[] = [500, 1000, 2000, 4000, 8000, SHOWN_WITHIN];
const AFTER_ABUSE = 30_000; // ms
const JITTER = 0.2; // of a pause, either way: not everyone comes back in the same instant
const TICKET_TRIES = 3;

/** The part of a WebSocket that is used here. */
export interface Socket {
  binaryType: string;
  onopen: ((event: never) => void) | null;
  onmessage: ((event: never) => void) | null;
  onclose: ((event: never) => void) | null;
  send(data: Uint8Array<ArrayBuffer>): void;
  close(): void;
}

export interface Means {
  seat: SeatId;
  store: Store;
  /** A random word that this browser keeps. */
  device: string;
  socket: () => Socket;
  nonce: () => Promise<string>;
  rotate: (ticket: string) => Promise<void>;
  /** It is a rehearsal. */
  alone?: boolean;
  now?: () => Ms;
  random?: () => number;
}

/** The server refused a command; nothing has changed. The code is one of PROTOCOL.md. */
export class Refused extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.name = "Refused";
    this.code = code;
  }
}

interface Asked {
  resolve: () => void;
  reject: (refused: Refused) => void;
}

export interface Listeners {
  event: (event: RoomEvent) => void;
  glimpse: (by: SeatId, body: GlimpseBody) => void;
  signal: (message: SignalIn) => void;
  /** A word of the loop in which one hears and sees oneself alone. */
  loop: (message: LoopIn) => void;
  /** The line is open and the view is whole: first, and after each return. */
  open: () => void;
  /** Something of the line itself went wrong that the person need not act on. */
  problem: (what: unknown) => void;
}

const TIMERS = ["ping", "pong", "shown", "ask", "again"] as const;
type Timer = (typeof TIMERS)[number];
type Heard = { [Name in keyof Listeners]: Set<Listeners[Name]> };

export class Connection {
  readonly #means: Required<Means>;
  readonly #heard: Heard = { event: new Set(), glimpse: new Set(), signal: new Set(), loop: new Set(), open: new Set(), problem: new Set() };
  readonly #asked = new Map<string, Asked>();
  readonly #word: string;
  #count = 0;
  #pings = 0;
  #tries = 0;
  #triedAt: Ms = 0;
  #turn = 0; // of tries: what belongs to an older one is not heard any more
  #socket: Socket | null = null;
  #fresh = false; // what is held does not follow: ask for the whole view
  readonly #timers: Partial<Record<Timer, ReturnType<typeof setTimeout>>> = {};

  constructor(means: Means) {
    this.#means = { alone: false, now: Date.now, random: Math.random, ...means };
    this.#word = this.#means.random().toString(36).slice(2, 12);
  }

  get seat(): SeatId {
    return this.#means.seat;
  }

  /** Listens; returns the way to stop that. */
  on<Name extends keyof Listeners>(name: Name, listener: Listeners[Name]): () => void {
    const set = this.#heard[name] as Set<Listeners[Name]>;
    set.add(listener);
    return () => set.delete(listener);
  }

  /** Opens the line; after "replaced" it takes the seat back. */
  start(): void {
    this.#tries = 0;
    this.#try();
  }

  /** Tries at once instead of waiting for the next try. */
  tryNow(): void {
    if (this.#line.state === "lost" && this.#line.nextTry !== null) this.#try();
  }

  /** Asks whether the line is alive, at once: something else found the network dead. */
  doubt(): void {
    if (this.#line.state === "open") this.#ping(DOUBTED_PONG_WITHIN);
  }

  /** Closes the line for good. */
  stop(): void {
    this.#drop();
    this.#become({ state: "closed" });
  }

  /** Asks for a command. Settles when the server answered, however long that takes; rejects with Refused. */
  do(command: Command): Promise<void> {
    const id = `${this.#word}-${++this.#count}`;
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { resolve, reject });
      this.#means.store.queue({ id, command, at: this.#means.now(), unsaved: false, told: false });
      if (this.#line.state === "open") this.#send({ t: "do", id, c: command });
    });
  }

  /** Shows something ephemeral, if the line is open. */
  peek(body: GlimpseBody): void {
    if (this.#line.state === "open") this.#send({ t: "peek", g: body });
  }

  /** A word to the forwarder, if the line is open: after a return it begins anew anyway. */
  signal(message: SignalOut | LoopOut): void {
    if (this.#line.state === "open") this.#send({ t: "signal", s: message });
  }

  get #line(): Line {
    return this.#means.store.get().line;
  }

  #become(line: Line): void {
    this.#means.store.change({ line });
  }

  #try(): void {
    this.#drop();
    this.#triedAt = this.#means.now();
    const { state } = this.#line;
    this.#become(state === "lost" ? { ...this.#line, nextTry: null } as Line : { state: "connecting" });
    this.#after("shown", SHOWN_WITHIN, () => this.#lost());
    this.#ask(this.#turn);
  }

  #ask(turn: number): void {
    const waits = () => turn === this.#turn && this.#socket === null;
    this.#means.nonce().then(
      (nonce) => waits() && this.#open(nonce),
      (error: unknown) => waits() && this.#withoutNonce(error),
    );
    this.#after("ask", ASK_EVERY, () => this.#ask(turn));
  }

  #withoutNonce(error: unknown): void {
    const code = error instanceof ApiError ? error.code : "";
    if (code === "sign-in" || code === "no-such-thing" || code === "forbidden") this.#end({ state: "signed-out" });
    else this.#lost();
  }

  #open(nonce: string): void {
    this.#clear("ask");
    const socket = this.#means.socket();
    this.#socket = socket;
    socket.binaryType = "arraybuffer";
    socket.onopen = () => {
      if (this.#means.alone) return this.#send({ t: "rehearse", v: PROTOCOL_VERSION, nonce });
      const { view, ordinal } = this.#means.store.get();
      const after = view && !this.#fresh ? ordinal : null;
      this.#send({ t: "hello", v: PROTOCOL_VERSION, nonce, after, device: this.#means.device });
    };
    socket.onmessage = ({ data }: { data: unknown }) => this.#receive(data);
    socket.onclose = () => this.#lost();
  }

  #receive(data: unknown): void {
    let frame: ServerFrame;
    try {
      frame = decode(data as ArrayBuffer) as ServerFrame;
      this.#hear(frame);
    } catch (error) {
      this.#tell("problem", error);
      this.#startAfresh();
    }
  }

  #hear(frame: ServerFrame): void {
    const { store } = this.#means;
    switch (frame.t) {
      case "view":
        this.#fresh = false;
        store.show(frame.view, frame.n);
        return this.#opened();
      case "resumed":
      case "rehearsing":
        return this.#opened();
      case "told":
        if (frame.n <= store.get().ordinal) return;
        if (!store.told(frame.e, frame.n)) return this.#startAfresh();
        return this.#tell("event", frame.e);
      case "done":
        return this.#answered(frame.id, null);
      case "refused":
        return this.#answered(frame.id, frame.code);
      case "error":
        return this.#answered(frame.id, frame.code);
      case "unsaved":
        return store.unsaved(frame.id);
      case "glimpse":
        store.glimpse(frame.by, frame.g);
        return this.#tell("glimpse", frame.by, frame.g);
      case "signal":
        if (frame.s.t === "loop" || frame.s.t === "loop-over") return this.#tell("loop", frame.s);
        return this.#tell("signal", frame.s);
      case "pong":
        return this.#ponged(frame.now);
      case "ticket":
        return void this.#rotate(frame.ticket);
      case "bye":
        return this.#bye(frame.code);
    }
  }

  #opened(): void {
    this.#tries = 0;
    this.#clear("shown");
    this.#become({ state: "open" });
    for (const { id, command } of this.#means.store.get().pending) this.#send({ t: "do", id, c: command });
    this.#ping();
    this.#tell("open");
  }

  #answered(id: string, code: string | null): void {
    const asked = this.#asked.get(id);
    if (!asked) return;
    this.#asked.delete(id);
    this.#means.store.settle(id);
    if (code === null) asked.resolve();
    else asked.reject(new Refused(code));
  }

  #ping(within: Ms = PONG_WITHIN): void {
    this.#send({ t: "ping", n: ++this.#pings });
    this.#after("pong", within, () => this.#lost());
    this.#after("ping", PING_EVERY, () => this.#ping());
  }

  #ponged(now: Ms): void {
    this.#clear("pong");
    this.#means.store.change({ skew: now - this.#means.now() });
  }

  /** A new cookie for the ticket that came with the admission. The old cookie holds until then, so a failed try is repeated. */
  async #rotate(ticket: string): Promise<void> {
    for (let tries = 1; tries <= TICKET_TRIES; tries += 1) {
      try {
        return await this.#means.rotate(ticket);
      } catch (error) {
        const passing = error instanceof ApiError && (error.code === "unreachable" || error.code === "unavailable");
        if (!passing || tries === TICKET_TRIES) return this.#tell("problem", error);
        await new Promise((again) => setTimeout(again, PAUSES[tries]));
      }
    }
  }

  #bye(code: string): void {
    if (code === "removed" || code === "replaced") this.#end({ state: code });
    else this.#lost(code === "abuse" ? AFTER_ABUSE : 0);
  }

  #end(line: Line): void {
    this.#drop();
    this.#become(line);
  }

  #startAfresh(): void {
    this.#fresh = true;
    this.#lost();
  }

  #lost(atLeast: Ms = 0): void {
    this.#drop();
    const now = this.#means.now();
    const spent = this.#line.state === "open" ? 0 : now - this.#triedAt; // a try without an answer was a pause itself
    const step = PAUSES[Math.min(this.#tries, PAUSES.length - 1)] ?? 0;
    this.#tries += 1;
    const pause = Math.max(atLeast, 0, step * (1 + JITTER * (2 * this.#means.random() - 1)) - spent);
    const since = this.#line.state === "lost" ? this.#line.since : now;
    this.#become({ state: "lost", since, nextTry: now + pause });
    this.#after("again", pause, () => this.#try());
  }

  /** Lets go of the socket and of every timer; what still comes from them is not heard. */
  #drop(): void {
    this.#turn += 1;
    for (const name of TIMERS) this.#clear(name);
    const socket = this.#socket;
    this.#socket = null;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }

  #send(frame: ClientFrame): void {
    this.#socket?.send(encode(frame));
  }

  #after(name: Timer, pause: Ms, act: () => void): void {
    this.#clear(name);
    this.#timers[name] = setTimeout(act, pause);
  }

  #clear(name: Timer): void {
    clearTimeout(this.#timers[name]);
  }

  #tell<Name extends keyof Listeners>(name: Name, ...words: Parameters<Listeners[Name]>): void {
    for (const listener of [...this.#heard[name]]) {
      try {
        (listener as (...words: Parameters<Listeners[Name]>) => void)(...words);
      } catch (error) {
        queueMicrotask(() => {
          throw error; // a listener's fault is reported as its own; it neither stops the others nor the line
        });
      }
    }
  }
}
