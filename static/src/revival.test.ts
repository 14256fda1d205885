import { expect, test, vi } from "vitest";
import { onRevival } from "./revival";

function shown(hidden: boolean): void {
  vi.spyOn(document, "hidden", "get").mockReturnValue(hidden);
  document.dispatchEvent(new Event("visibilitychange"));
}

test("calls when the page is shown again, and with each press, until it is stopped", () => {
  const again = vi.fn();
  const stop = onRevival(again);
  shown(true);
  expect(again).not.toHaveBeenCalled();
  shown(false);
  document.body.click();
  expect(again).toHaveBeenCalledTimes(2);
  document.body.dispatchEvent(new Event("touchend", { bubbles: true }));
  expect(again).toHaveBeenCalledTimes(3);
  stop();
  shown(false);
  document.body.click();
  document.body.dispatchEvent(new Event("touchend", { bubbles: true }));
  expect(again).toHaveBeenCalledTimes(3);
});

test("calls when a headset was pulled out, as phones stop the sound then", () => {
  const devices = new EventTarget();
  const before = Object.getOwnPropertyDescriptor(navigator, "mediaDevices");
  Object.defineProperty(navigator, "mediaDevices", { value: devices, configurable: true });
  const again = vi.fn();
  const stop = onRevival(again);
  devices.dispatchEvent(new Event("devicechange"));
  expect(again).toHaveBeenCalledOnce();
  stop();
  devices.dispatchEvent(new Event("devicechange"));
  expect(again).toHaveBeenCalledOnce();
  if (before) Object.defineProperty(navigator, "mediaDevices", before);
  else Reflect.deleteProperty(navigator, "mediaDevices");
});
