/**
 * Showing one's own screen: what is captured, and when it may flow.
 *
 * 1. Nothing is captured before the person has chosen it in the browser's own dialog, at a press of theirs.
 * 2. It flows only while the server says that it is shown: the store's view is the one truth. When somebody comes or goes
 *    the server ends it; the capture is kept, unsent, while the person is asked whether the others may see it too.
 * 3. A move, a break, a mediator's word or a lost line end the capture itself; so does the browser's own Stop, which is told.
 * 4. Text must be sharp: the full size, few frames a second, never scaled down.
 */
import type { ScreenOver } from "./messages";
import { Observable } from "./observable";
import { myRoom } from "./people";
import type { RoomId, SeatId, View } from "./protocol";

export const SCREEN_FRAMES = 8; // a second
export const SCREEN_BITS = 1_500_000; // a second
const PICTURE = { width: { max: 2560 }, height: { max: 1600 }, frameRate: { ideal: SCREEN_FRAMES, max: SCREEN_FRAMES } };

/** Why the person is asked: first, or once more after somebody came or went, or while they were choosing. */
export type Asked = "first" | "came" | "went" | "changed";

export interface ScreenState {
  /** The question that stands before the person, if any. */
  readonly asked: Asked | null;
  /** What was captured, whether or not it flows now. */
  readonly track: MediaStreamTrack | null;
  /** Those to whom it was shown last: who came since is not among them. */
  readonly seen: readonly SeatId[];
}

/** Whether this browser can show a screen at all: phones cannot. */
export function canCapture(media: MediaDevices | undefined = globalThis.navigator?.mediaDevices): boolean {
  return typeof media?.getDisplayMedia === "function";
}

/** The room in which this seat's screen is shown now, as the server says. */
export function shownIn(view: View | null): RoomId | null {
  const room = view && !view.over ? myRoom(view) : null;
  return room && room.screen === view?.you ? room.room : null;
}

export class OwnScreen extends Observable<ScreenState> {
  readonly #media: MediaDevices | undefined;
  /** Called when the browser or the system ended the capture. */
  onEnded: () => void = () => undefined;

  constructor(media: MediaDevices | undefined = globalThis.navigator?.mediaDevices) {
    super({ asked: null, track: null, seen: [] });
    this.#media = media;
  }

  ask(why: Asked): void {
    this.change({ asked: why });
  }

  /** Lets the person choose in the browser's dialog. False where they chose nothing. Must be called from a press. */
  async choose(): Promise<boolean> {
    const wish = { video: PICTURE, audio: false, selfBrowserSurface: "exclude", surfaceSwitching: "exclude" };
    const stream = await this.#media?.getDisplayMedia(wish);
    const track = stream?.getVideoTracks()[0];
    if (!track) return false;
    if (this.get().asked === null) {
      track.stop(); // moved meanwhile: nobody asks for it any more
      return false;
    }
    track.contentHint = "text";
    track.onended = () => {
      this.end();
      this.onEnded();
    };
    this.change({ track });
    return true;
  }

  /** The person wants these to see it; the server is asked. */
  showTo(seen: readonly SeatId[]): void {
    this.change({ seen });
  }

  /** The server shows it: no question stands any more. */
  answered(): void {
    this.change({ asked: null });
  }

  /** Ends the capture and every question, now. */
  end(): void {
    const { track, asked } = this.get();
    if (!track && asked === null) return;
    if (track) {
      track.onended = null;
      track.stop();
    }
    this.change({ track: null, asked: null });
  }
}

/** What the end of one's own screen asks: another yes, where only the people have changed; else it is over. */
export function askedAfter(why: ScreenOver): Asked | null {
  return why === "came" || why === "went" ? why : null;
}
