import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { audioContext } from "./sounds";

let state: AudioContextState;
const resume = vi.fn(async () => undefined);

beforeEach(() => {
  state = "running";
  vi.stubGlobal(
    "AudioContext",
    class {
      resume = resume;
      get state() {
        return state;
      }
    },
  );
});

afterEach(() => vi.unstubAllGlobals());

test("there is one sound machine, or none", () => {
  expect(audioContext()).toBe(audioContext());
  vi.stubGlobal("AudioContext", undefined);
  expect(audioContext()).toBeNull();
});

test("a phone call stops it; it runs again when the page is shown, with a press, and with the next sound", () => {
  audioContext();
  expect(resume).not.toHaveBeenCalled();
  state = "interrupted";
  document.dispatchEvent(new Event("visibilitychange"));
  expect(resume).toHaveBeenCalledTimes(1);
  resume.mockRejectedValueOnce(new Error("The call goes on"));
  document.body.click();
  expect(resume).toHaveBeenCalledTimes(2);
  audioContext();
  expect(resume).toHaveBeenCalledTimes(3);
  state = "running";
  document.body.click();
  expect(resume).toHaveBeenCalledTimes(3);
});
