/** A random word by which the server tells a second tab of this browser from another device. */
const DEVICE_WORD = "room.device";

/** A random word for this browser, kept if the browser keeps anything. */
export function deviceWord(): string {
  const fresh = crypto.randomUUID();
  try {
    const kept = localStorage.getItem(DEVICE_WORD) ?? fresh;
    localStorage.setItem(DEVICE_WORD, kept);
    return kept;
  } catch {
    return fresh; // storage is off: the word holds for this page
  }
}
