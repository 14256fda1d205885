import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiError } from "./api";
import { Connection, Refused } from "./connection";
import { emptyView } from "./fold";
import type { ClientFrame, ServerFrame } from "./messages";
import { Store } from "./store";
import { Wire } from "./test/seat";

const view = emptyView("s-ana");
const said = (n: number): ServerFrame => ({ t: "told", n, e: { t: "stage-set", at: n, stage: "opening" } });

let wires: Wire[];
let store: Store;
let line: Connection;
let nonce: ReturnType<typeof vi.fn<() => Promise<string>>>;
let rotate: ReturnType<typeof vi.fn<(ticket: string) => Promise<void>>>;

const wire = (): Wire => {
  const last = wires.at(-1);
  if (!last) throw new Error("No socket was opened");
  return last;
};

const sentOf = (one: Wire, t: ClientFrame["t"]) => one.sent.filter((frame) => frame.t === t);

async function opened(frame: ServerFrame = { t: "view", v: 1, n: 3, view }) {
  await vi.advanceTimersByTimeAsync(0);
  wire().onopen?.(undefined as never);
  wire().say(frame);
}

beforeEach(() => {
  vi.useFakeTimers();
  wires = [];
  store = new Store();
  nonce = vi.fn(() => Promise.resolve("n-1"));
  rotate = vi.fn(() => Promise.resolve());
  const socket = () => {
    const made = new Wire();
    wires.push(made);
    return made;
  };
  line = new Connection({ seat: "s-ana", store, device: "d-1", socket, nonce, rotate, random: () => 0.5 });
  line.start();
});

afterEach(() => {
  line.stop();
  vi.useRealTimers();
});

describe("the line", () => {
  it("says hello with a nonce and takes the view", async () => {
    await opened();
    expect(wire().sent[0]).toEqual({ t: "hello", v: 1, nonce: "n-1", after: null, device: "d-1" });
    expect(store.get()).toMatchObject({ ordinal: 3, line: { state: "open" }, view: { you: "s-ana" } });
  });

  it("that is a rehearsal takes no seat, and hears of its loop alone", async () => {
    line.stop();
    line = new Connection({ seat: "s-ana", store, device: "d-1", socket: () => wires[wires.push(new Wire()) - 1] as Wire, nonce, rotate, alone: true });
    const [looped, signalled] = [vi.fn(), vi.fn()];
    line.on("loop", looped);
    line.on("signal", signalled);
    line.start();
    await opened({ t: "rehearsing", v: 1 });
    expect(wire().sent[0]).toEqual({ t: "rehearse", v: 1, nonce: "n-1" });
    expect(store.get()).toMatchObject({ line: { state: "open" }, view: null });
    wire().say({ t: "signal", s: { t: "loop-over", reason: "time" } });
    expect(looped).toHaveBeenCalledWith({ t: "loop-over", reason: "time" });
    expect(signalled).not.toHaveBeenCalled();
  });

  it("folds what it is told, once, in order", async () => {
    const heard = vi.fn();
    line.on("event", heard);
    await opened();
    wire().say(said(4));
    wire().say(said(4));
    expect(store.get().ordinal).toBe(4);
    expect(store.get().view?.stage).toBe("opening");
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it("asks for a fresh view when an event does not follow", async () => {
    await opened();
    wire().say(said(9));
    expect(store.get().line.state).toBe("lost");
    await vi.advanceTimersByTimeAsync(600);
    wire().onopen?.(undefined as never);
    expect(wire().sent[0]).toMatchObject({ after: null });
  });

  it("comes back after its ordinal and sends again, in order, what was not answered", async () => {
    await opened();
    const first = line.do({ t: "ask", kind: "break" });
    void line.do({ t: "say", room: "joint", text: "Good morning" });
    const before = sentOf(wire(), "do");
    wire().onclose?.(undefined as never);
    const later = line.do({ t: "say", room: "joint", text: "I am back" });
    await vi.advanceTimersByTimeAsync(600);
    await opened({ t: "resumed", v: 1, n: 3 });
    expect(wire().sent[0]).toMatchObject({ t: "hello", after: 3 });
    const again = sentOf(wire(), "do");
    expect(again.slice(0, 2)).toEqual(before);
    expect(again).toHaveLength(3);
    for (const frame of again) if (frame.t === "do") wire().say({ t: "done", id: frame.id });
    await expect(first).resolves.toBeUndefined();
    await expect(later).resolves.toBeUndefined();
    expect(store.get().pending).toEqual([]);
  });

  it("rejects a refused command with its code", async () => {
    await opened();
    const asked = line.do({ t: "depart" });
    const [frame] = sentOf(wire(), "do");
    if (frame?.t !== "do") throw new Error("No command was sent");
    wire().say({ t: "unsaved", id: frame.id });
    expect(store.get().pending[0]?.unsaved).toBe(true);
    wire().say({ t: "refused", id: frame.id, code: "not-now" });
    await expect(asked).rejects.toEqual(new Refused("not-now"));
  });

  it("takes a line for dead that does not answer a ping within 5 seconds", async () => {
    await opened();
    wire().say({ t: "pong", n: 1, now: Date.now() + 4000 });
    expect(store.get().skew).toBe(4000);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(sentOf(wire(), "ping")).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(store.get().line.state).toBe("lost");
    expect(wires[0]?.closed).toBe(true);
  });

  it("asks at once when the network is doubted, and gives that less time", async () => {
    await opened();
    wire().say({ t: "pong", n: 1, now: Date.now() });
    line.doubt();
    expect(sentOf(wire(), "ping")).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1_900);
    expect(store.get().line.state).toBe("open");
    wire().say({ t: "pong", n: 2, now: Date.now() });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(store.get().line.state).toBe("open");
    line.doubt();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(store.get().line.state).toBe("lost");
  });

  it("asks again while there is no answer, goes on with the first that comes, and needs no pause then", async () => {
    await opened();
    const silent = new Promise<string>(() => undefined);
    nonce.mockReset().mockReturnValue(silent);
    wire().onclose?.(undefined as never);
    await vi.advanceTimersByTimeAsync(500 + 60_000);
    const asked = nonce.mock.calls.length;
    expect(asked).toBeGreaterThan(60_000 / 1_000 - 8);
    expect(asked).toBeLessThan(60_000 / 1_000 + 8);
    nonce.mockResolvedValue("n-9");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(wires).toHaveLength(2);
    await opened({ t: "resumed", v: 1, n: 3 });
    await vi.advanceTimersByTimeAsync(4_000);
    expect(wires).toHaveLength(2);
    expect(store.get().line.state).toBe("open");
  });

  it("waits longer each time, and tries at once when asked", async () => {
    nonce.mockRejectedValue(new ApiError("unreachable", 0));
    await vi.advanceTimersByTimeAsync(0);
    await opened();
    wire().onclose?.(undefined as never);
    const pauses = [];
    for (let tries = 0; tries < 3; tries += 1) {
      const now = store.get().line;
      if (now.state !== "lost" || now.nextTry === null) throw new Error("The line should wait");
      pauses.push(now.nextTry - Date.now());
      await vi.advanceTimersByTimeAsync(now.nextTry - Date.now());
    }
    expect(pauses).toEqual([500, 1000, 2000]);
    nonce.mockResolvedValue("n-2");
    line.tryNow();
    await opened({ t: "resumed", v: 1, n: 3 });
    expect(store.get().line.state).toBe("open");
  });

  it.each(["replaced", "removed"] as const)("does not come back by itself when %s", async (code) => {
    await opened();
    wire().say({ t: "bye", code });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(wires).toHaveLength(1);
    expect(store.get().line).toEqual({ state: code });
  });

  it("says that the link has to be opened again when the cookie is dead", async () => {
    nonce.mockRejectedValue(new ApiError("sign-in", 401));
    line.start();
    await vi.advanceTimersByTimeAsync(0);
    expect(store.get().line).toEqual({ state: "signed-out" });
  });

  it("exchanges the ticket, again where nobody answered", async () => {
    await opened();
    rotate.mockRejectedValueOnce(new ApiError("unreachable", 0));
    wire().say({ t: "ticket", ticket: "t-1" });
    await vi.advanceTimersByTimeAsync(2000);
    expect(rotate).toHaveBeenCalledTimes(2);
    expect(rotate).toHaveBeenLastCalledWith("t-1");
  });
});
