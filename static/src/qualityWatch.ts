/**
 * Measures this seat's line every few seconds and shows it to those who may know: the word to the room and the mediators
 * when it changes or somebody comes, the figures to mediators in the same room (the server sees to that). No DOM.
 */
import type { Client } from "./client";
import type { RoomEvent } from "./messages";
import type { Ms, Quality, View } from "./protocol";
import { Calm, figuresOf, type Sample, sampleOf, wordFor } from "./quality";
import { placeOf } from "./seat";

/** How often the line is measured. */
const PERIOD: Ms = 5000;

/** Measures until the returned stop is called. */
export function watchQuality(client: Pick<Client, "store" | "connection" | "media">, period = PERIOD): () => void {
  const { store, connection, media } = client;
  let calm = new Calm();
  let before: Sample | null = null;
  let told: Quality | null = null;
  const tell = (word: Quality, again = false) => {
    store.glimpse(connection.seat, { t: "quality", word });
    if (!again && word === told) return;
    told = word;
    connection.peek({ t: "quality", word });
  };
  const measure = async () => {
    const { view } = store.get();
    if (!view || placeOf(store.get()).room === null) {
      [before, told, calm] = [null, null, new Calm()];
      return;
    }
    if (media.get().line === "failed") return tell(calm.take("lost"));
    const report = await media.stats();
    if (!report) return;
    const now = sampleOf(report.values(), Date.now());
    const figures = figuresOf(before, now);
    const first = before === null;
    before = now;
    if (first) return; // counters since the beginning are no measure of now
    store.glimpse(connection.seat, { t: "quality-figures", ...figures });
    connection.peek({ t: "quality-figures", ...figures });
    tell(calm.take(wordFor(figures)));
  };
  const timer = setInterval(() => void measure(), period);
  const stop = connection.on("event", (event) => {
    if (!isHere(event, store.get().view)) return;
    if (event.t !== "line-back") before = null; // pictures change places: that is no freeze of the line
    if (told !== null && event.t !== "seat-withdrew") tell(told, true);
  });
  return () => {
    clearInterval(timer);
    stop();
  };
}

/** Whether somebody comes or goes in one's own room. A mediator is told of all rooms: what is said here may not show it. */
function isHere(event: RoomEvent, view: View | null): boolean {
  const mine = view?.people[view.you]?.room ?? null;
  if (event.t === "room-shown") return event.seat === view?.you;
  if (event.t === "seat-placed" || event.t === "seat-withdrew") return event.room === mine;
  return event.t === "line-back" && view?.people[event.seat]?.room === mine;
}
