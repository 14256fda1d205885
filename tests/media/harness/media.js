// The browser's side of room_server/media/signalling.py: the reference for a client's media module.
//
// Rules: the server offers, we answer once; no candidate is sent; a slot's track never changes, only whose it is; muting is
// replaceTrack(null) and nothing else; a fresh offer throws the old connection away. No DOM here.

import { known } from './known.js';

const LAYER_BITS = { q: 120_000, h: 400_000, f: 900_000 }; // a second

export class MediaLink {
  /**
   * @param {(message: object) => void} send  carries a message to the server
   * @param {{onSlots?: (slots: {seat: string, mid: string, kind: string, track: MediaStreamTrack}[]) => void,
   *          onLevels?: (seats: Record<string, number>) => void,
   *          onPaused?: (seats: string[]) => void,
   *          onFailed?: (reason: string) => void,
   *          onState?: (state: RTCPeerConnectionState) => void}} on
   */
  constructor(send, on) {
    this.send = send;
    this.on = on;
    this.tracks = { mic: null, cam: null };
    this.knows = null; // a browser that has one kind of pictures alone: "VP8", "H264"
    this.codec = null;
    this.connection = null;
  }

  /** Hand over one message of the server. */
  async receive(message) {
    if (message.t === 'offer') await this.#answer(message);
    else if (message.t === 'slots') this.#slots(message);
    else if (message.t === 'levels') this.on.onLevels?.(message.seats);
    else if (message.t === 'paused') this.on.onPaused?.(message.seats);
    else if (message.t === 'codec') await this.#send(message.name);
    else if (message.t === 'failed') this.on.onFailed?.(message.reason);
  }

  /** Publish a track, another one, or nothing (null): device choice, muting, unmuting. `uplink` is "mic" or "cam". */
  async publish(uplink, track) {
    this.tracks[uplink] = track;
    await this.#transceiver(uplink)?.sender.replaceTrack(track);
  }

  /** Hold sound and pictures a little longer while packets must often be asked for again (static/src/smoothing.ts). */
  async #smooth(connection, before) {
    const now = { packets: 0, asked: 0 };
    let trip = 0;
    for (const each of (await connection.getStats()).values()) {
      if (each.type === 'candidate-pair' && each.nominated) trip = 1000 * (each.currentRoundTripTime ?? 0);
      if (each.type !== 'inbound-rtp' || each.kind !== 'video') continue;
      now.packets += each.packetsReceived;
      now.asked += each.nackCount;
    }
    if ((now.asked - before.asked) / (now.packets - before.packets) > 0.02) {
      for (const receiver of connection.getReceivers()) receiver.jitterBufferTarget = Math.min(600, Math.max(300, 3 * trip));
    }
    if (connection === this.connection) setTimeout(() => this.#smooth(connection, now), 1000);
  }

  /** Ask for a fresh connection. */
  again() {
    this.send({ t: 'again' });
  }

  close() {
    this.connection?.close();
    this.connection = null;
  }

  #transceiver(mid) {
    return this.connection?.getTransceivers().find((each) => each.mid === mid);
  }

  async #answer({ sdp, ice }) {
    this.close();
    const connection = new RTCPeerConnection({ iceServers: ice, bundlePolicy: 'max-bundle' });
    this.connection = connection;
    connection.onconnectionstatechange = () => this.on.onState?.(connection.connectionState);
    this.codec = null;
    await connection.setRemoteDescription({ type: 'offer', sdp: this.knows ? known(sdp, this.knows) : sdp });
    for (const uplink of ['mic', 'cam']) {
      const transceiver = this.#transceiver(uplink);
      if (!transceiver) continue; // this seat only receives
      transceiver.direction = 'sendonly';
      await transceiver.sender.replaceTrack(this.tracks[uplink]);
    }
    await this.#limit(this.#transceiver('cam')?.sender);
    await connection.setLocalDescription(await connection.createAnswer());
    if (this.connection !== connection) return; // a newer offer came meanwhile
    this.send({ t: 'answer', sdp: connection.localDescription.sdp });
    await this.#smooth(connection, { packets: 0, asked: 0 });
  }

  async #send(codec) {
    this.codec = codec;
    await this.#limit(this.#transceiver('cam')?.sender);
  }

  // Each size has its limit: a thin line then has room for two of them.
  async #limit(sender) {
    if (!sender) return;
    const parameters = sender.getParameters();
    const codec = parameters.codecs.find(({ mimeType }) => mimeType === `video/${this.codec}`);
    for (const encoding of parameters.encodings) {
      encoding.maxBitrate = LAYER_BITS[encoding.rid ?? 'f'];
      if (codec) encoding.codec = codec;
    }
    await sender.setParameters(parameters);
  }

  #slots({ audio, video }) {
    const bound = [...audio.map((each) => [...each, 'audio']), ...video.map((each) => [...each, 'video'])];
    this.on.onSlots?.(
      bound.map(([mid, seat, kind]) => ({ mid, seat, kind, track: this.#transceiver(mid).receiver.track })),
    );
  }
}
