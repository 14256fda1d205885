/** A browser's peer connection for tests: it takes an offer, says what it sends, and connects when told to. */
export class FakePeer {
  static all: FakePeer[] = [];
  connectionState = "new";
  onconnectionstatechange: (() => void) | null = null;
  localDescription: { sdp: string } | null = null;
  closed = false;
  broken = false;
  stats: object[] = [
    { id: "p", type: "candidate-pair", selected: true, localCandidateId: "l", currentRoundTripTime: 0.02 },
    { id: "l", type: "local-candidate", candidateType: "prflx" },
    { id: "o", type: "outbound-rtp", packetsSent: 50 },
    { id: "i", type: "inbound-rtp", packetsReceived: 50, packetsLost: 0 },
  ];
  readonly #transceivers = ["mic", "cam", "a0", "v0"].map((mid) => {
    const sender = { track: null as unknown, replaceTrack: (track: unknown) => Promise.resolve(void (sender.track = track)) };
    return { mid, direction: "recvonly", sender };
  });

  constructor(readonly config: RTCConfiguration) {
    FakePeer.all.push(this);
  }

  get sent(): unknown[] {
    return this.#transceivers.map(({ sender }) => sender.track);
  }

  get directions(): string[] {
    return this.#transceivers.map(({ direction }) => direction);
  }

  getTransceivers() {
    return this.#transceivers;
  }

  setRemoteDescription(): Promise<void> {
    return this.broken ? Promise.reject(new Error("no such offer")) : Promise.resolve();
  }

  createAnswer(): Promise<object> {
    return Promise.resolve({});
  }

  setLocalDescription(): Promise<void> {
    this.localDescription = { sdp: "v=0 answer" };
    return Promise.resolve();
  }

  getStats(): Promise<Map<number, object>> {
    return Promise.resolve(new Map(this.stats.entries()));
  }

  close(): void {
    this.closed = true;
  }

  becomes(state: string): void {
    this.connectionState = state;
    this.onconnectionstatechange?.();
  }
}
