/**
 * Microphone, camera and speaker of this device: asking for them, choosing, losing them.
 *
 * 1. Nothing is opened that was not asked for. A failure is kept as a reason that the screens put into words.
 * 2. A device that is unplugged is replaced by the default one, with a word to the person; where there is none, it is
 *    off, and says so.
 * 3. stop() ends every track in the same turn of the loop.
 * 4. Phones open one camera at a time: to change it, the old one is closed first where the new one will not open beside it.
 * 5. A device may be taken away for a while (a phone call, a page that is hidden): the track stays and gives nothing. Then it is
 *    "interrupted". So it is where the
 *    track has ended and a hidden page may open no other: that is tried again when the page is shown.
 */
import { Observable } from "./observable";

export type DeviceKind = "microphone" | "camera" | "speaker";
export type CaptureKind = "microphone" | "camera";
/** Why there is no track. "off": nobody asked for it. */
export type DeviceProblem = "off" | "denied" | "missing" | "busy" | "insecure" | "failed";

export interface Capture {
  readonly track: MediaStreamTrack | null;
  readonly problem: DeviceProblem | null;
}

export interface DeviceState {
  readonly microphone: Capture;
  readonly camera: Capture;
  /** Given nothing by the device just now, and not because of us. */
  readonly interrupted: Readonly<Record<CaptureKind, boolean>>;
  readonly lists: Readonly<Record<DeviceKind, readonly { id: string; label: string }[]>>;
  /** The chosen device's id; "" for the device's own default. */
  readonly chosen: Readonly<Record<DeviceKind, string>>;
}

/** What happened without the person: a device went, and another stands in for it or none does. */
export type Loss = { kind: CaptureKind; label: string; now: string | null };

const OFF: Capture = { track: null, problem: "off" };
const WIRE_KINDS: Record<string, DeviceKind> = { audioinput: "microphone", videoinput: "camera", audiooutput: "speaker" };
const PICTURE = { width: { ideal: 960 }, height: { ideal: 540 }, frameRate: { ideal: 24, max: 30 } };
const SOUND = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };

const PROBLEMS: Record<string, DeviceProblem> = {
  NotAllowedError: "denied",
  SecurityError: "denied",
  NotFoundError: "missing",
  OverconstrainedError: "missing",
  NotReadableError: "busy",
  AbortError: "busy",
};

/** Settles when the page is shown. */
function shown(): Promise<void> {
  return new Promise((settle) => {
    const look = () => {
      if (document.hidden) return;
      document.removeEventListener("visibilitychange", look);
      settle();
    };
    document.addEventListener("visibilitychange", look);
  });
}

export class Devices extends Observable<DeviceState> {
  readonly #lost = new Set<(loss: Loss) => void>();
  readonly #media: MediaDevices | undefined;
  #stopped = false;

  constructor(media: MediaDevices | undefined = navigator.mediaDevices) {
    super({
      microphone: OFF,
      camera: OFF,
      interrupted: { microphone: false, camera: false },
      lists: { microphone: [], camera: [], speaker: [] },
      chosen: { microphone: "", camera: "", speaker: "" },
    });
    this.#media = media;
    media?.addEventListener?.("devicechange", this.#relist);
  }

  onLoss(listener: (loss: Loss) => void): () => void {
    this.#lost.add(listener);
    return () => this.#lost.delete(listener);
  }

  /** Opens the chosen device, or the default one where the chosen one is gone. Never throws: see problem. */
  async open(kind: CaptureKind): Promise<Capture> {
    this.#stopped = false;
    const { [kind]: chosen } = this.get().chosen;
    let capture = await this.#capture(kind, chosen);
    if (capture.problem === "busy" && this.get()[kind].track) {
      this.#take(kind, OFF);
      capture = await this.#capture(kind, chosen);
    }
    if (capture.problem === "missing" && chosen) capture = await this.#capture(kind, "");
    if (this.#stopped) {
      capture.track?.stop();
      return OFF;
    }
    this.#take(kind, capture);
    await this.#relist();
    return capture;
  }

  /** Ends one track: the device's light goes out. */
  close(kind: CaptureKind): void {
    this.#take(kind, OFF);
  }

  async choose(kind: DeviceKind, id: string): Promise<void> {
    this.change({ chosen: { ...this.get().chosen, [kind]: id } });
    if (kind !== "speaker") await this.open(kind);
  }

  /** Ends everything, now. */
  stop(): void {
    this.#stopped = true;
    this.#take("microphone", OFF);
    this.#take("camera", OFF);
  }

  async #capture(kind: CaptureKind, id: string): Promise<Capture> {
    if (!this.#media) return { track: null, problem: "insecure" };
    const wish = { ...(kind === "camera" ? PICTURE : SOUND), ...(id && { deviceId: { exact: id } }) };
    try {
      const stream = await this.#media.getUserMedia(kind === "camera" ? { video: wish } : { audio: wish });
      const track = stream.getTracks()[0] ?? null;
      return { track, problem: track ? null : "missing" };
    } catch (error) {
      return { track: null, problem: PROBLEMS[(error as Error).name] ?? "failed" };
    }
  }

  #take(kind: CaptureKind, capture: Capture): void {
    const { track: old } = this.get()[kind];
    if (old && old !== capture.track) {
      old.onended = old.onmute = old.onunmute = null;
      old.stop();
    }
    const { track } = capture;
    const interrupted = () => ({ interrupted: { ...this.get().interrupted, [kind]: track?.muted === true } });
    if (track) {
      track.onended = () => void this.#gone(kind, track.label);
      track.onmute = track.onunmute = () => this.change(interrupted());
    }
    this.change({ [kind]: capture, ...interrupted() });
  }

  async #gone(kind: CaptureKind, label: string): Promise<void> {
    this.change({ chosen: { ...this.get().chosen, [kind]: "" } });
    let next = await this.open(kind);
    if (!next.track && document.hidden) {
      this.change({ interrupted: { ...this.get().interrupted, [kind]: true } });
      await shown();
      if (this.get()[kind] !== next) return; // closed or opened meanwhile
      next = await this.open(kind);
    }
    for (const listener of [...this.#lost]) listener({ kind, label, now: next.track?.label ?? null });
  }

  readonly #relist = async (): Promise<void> => {
    if (!this.#media?.enumerateDevices) return;
    const lists: Record<DeviceKind, { id: string; label: string }[]> = { microphone: [], camera: [], speaker: [] };
    for (const { kind, deviceId, label } of await this.#media.enumerateDevices()) {
      const ours = WIRE_KINDS[kind];
      if (ours && deviceId) lists[ours].push({ id: deviceId, label });
    }
    this.change({ lists });
  };
}
