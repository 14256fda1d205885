import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepAwake } from "./awake";

interface Lock {
  released: boolean;
  release: () => Promise<void>;
}

let locks: Lock[];
let request: ReturnType<typeof vi.fn>;

beforeEach(() => {
  locks = [];
  request = vi.fn(async () => {
    const lock: Lock = { released: false, release: async () => void (lock.released = true) };
    locks.push(lock);
    return lock;
  });
  Object.defineProperty(navigator, "wakeLock", { value: { request }, configurable: true });
});

afterEach(() => {
  Reflect.deleteProperty(navigator, "wakeLock");
  vi.restoreAllMocks();
});

async function turn(hidden: boolean): Promise<void> {
  vi.spyOn(document, "hidden", "get").mockReturnValue(hidden);
  document.dispatchEvent(new Event("visibilitychange"));
  await Promise.resolve();
}

test("keeps the display on, asks again when the page was hidden, and lets go at the end", async () => {
  const stop = keepAwake();
  await vi.waitFor(() => expect(locks).toHaveLength(1));
  await turn(false);
  expect(locks).toHaveLength(1); // it holds
  await locks[0]?.release(); // the browser, as the page is hidden
  await turn(true);
  expect(locks).toHaveLength(1);
  await turn(false);
  await vi.waitFor(() => expect(locks).toHaveLength(2));
  stop();
  expect(locks[1]?.released).toBe(true);
  await turn(false);
  expect(locks).toHaveLength(2);
});

test("lets go of what comes after the end", async () => {
  keepAwake()();
  await vi.waitFor(() => expect(locks[0]?.released).toBe(true));
});

test("a device that refuses, or knows nothing of it, is no problem", async () => {
  request.mockRejectedValue(new Error("The battery is low"));
  keepAwake()();
  await vi.waitFor(() => expect(request).toHaveBeenCalledOnce());
  Reflect.deleteProperty(navigator, "wakeLock");
  keepAwake()();
});
