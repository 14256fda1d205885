/**
 * When to play again what the browser or the device has stopped: after a phone call, in a page that was hidden, or where
 * a press is wanted before there is sound.
 */

/** Calls `again` when the page is shown again, when the sound devices change, and with each press; until the returned stop is called. */
export function onRevival(again: () => void): () => void {
  const shown = () => {
    if (!document.hidden) again();
  };
  document.addEventListener("visibilitychange", shown);
  document.addEventListener("click", again);
  document.addEventListener("touchend", again); // Safari on phones has no click where a press means nothing
  navigator.mediaDevices?.addEventListener?.("devicechange", shown);
  return () => {
    document.removeEventListener("visibilitychange", shown);
    document.removeEventListener("click", again);
    document.removeEventListener("touchend", again);
    navigator.mediaDevices?.removeEventListener?.("devicechange", shown);
  };
}
