// What a seat of the browser tests shows and hears: its own tone and colour instead of a microphone and a camera, and
// a measuring ear on everything that comes in. Put into each page before its own scripts; `seat` is filled in.
(() => {
  if (!navigator.mediaDevices) return; // an empty page
  const seat = __SEAT__;
  const peers = [];
  const senses = (window.senses = { tracks: [], screens: [], stopped: [] });
  const SIZE = [320, 180];

  const Peer = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Peer {
    constructor(...given) {
      super(...given);
      peers.push(this);
    }
  };

  let context;
  const audio = () => (context ??= new AudioContext());

  function tone() {
    const [oscillator, out] = [audio().createOscillator(), audio().createMediaStreamDestination()];
    oscillator.frequency.value = seat.hz;
    oscillator.connect(out);
    oscillator.start();
    return out.stream.getAudioTracks()[0];
  }

  // A person without a name: for pictures of the screens.
  function portrait(paint) {
    const [skin, hair, coat] = seat.portrait;
    const [middle, sway] = [SIZE[0] / 2, Math.sin(performance.now() / 900) * 2];
    const round = (colour, x, y, width, height) => {
      paint.fillStyle = colour;
      paint.beginPath();
      paint.ellipse(x, y, width, height, 0, 0, 2 * Math.PI);
      paint.fill();
    };
    round(skin, middle + sway, 128, 14, 26);
    round(coat, middle, 196, 74, 58);
    round(hair, middle + sway, 92, 37, 42);
    round(skin, middle + sway, 100, 29, 36);
  }

  function picture() {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = SIZE;
    const paint = canvas.getContext('2d');
    let turn = 0;
    const draw = () => {
      paint.fillStyle = `rgb(${seat.colour})`;
      paint.fillRect(0, 0, ...SIZE);
      if (seat.portrait) return portrait(paint);
      paint.fillStyle = '#fff';
      paint.font = '26px sans-serif';
      paint.textAlign = 'center';
      paint.fillText(seat.name, SIZE[0] / 2, 130);
      paint.fillStyle = '#888';
      paint.fillRect((turn = (turn + 7) % 300), 164, 12, 12);
    };
    draw();
    const timer = setInterval(draw, 100);
    const track = canvas.captureStream(10).getVideoTracks()[0];
    const stop = track.stop.bind(track);
    track.stop = () => {
      clearInterval(timer);
      stop();
    };
    return track;
  }

  const failure = (name) => Object.assign(new DOMException(name, name));
  navigator.mediaDevices.getUserMedia = async (want) => {
    const wish = want.audio ? seat.microphone : seat.camera;
    if (wish !== true) throw failure(wish);
    const track = want.audio ? tone() : picture();
    const stop = track.stop.bind(track);
    track.stop = () => {
      senses.stopped.push(performance.now());
      stop();
    };
    senses.tracks.push(track);
    return new MediaStream([track]);
  };

  // A screen of one's own: large, in the seat's colour, with its name to be read. Only at a press, as browsers want it.
  function desktop() {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [1280, 720];
    const paint = canvas.getContext('2d');
    let turn = 0;
    const draw = () => {
      paint.fillStyle = `rgb(${seat.colour})`;
      paint.fillRect(0, 0, 1280, 720);
      paint.fillStyle = '#fff';
      paint.font = '28px sans-serif';
      for (let line = 0; line < 5; line += 1) paint.fillText(`${seat.name}: the accounts of 2026, line ${line + 1}`, 60, 420 + 50 * line);
      paint.fillRect((turn = (turn + 30) % 1200), 690, 30, 12);
    };
    draw();
    const timer = setInterval(draw, 100);
    const track = canvas.captureStream(10).getVideoTracks()[0];
    const stop = track.stop.bind(track);
    track.stop = () => {
      clearInterval(timer);
      stop();
    };
    return track;
  }

  navigator.mediaDevices.getDisplayMedia = async () => {
    if (!navigator.userActivation.isActive) throw failure('InvalidStateError');
    senses.screens.push(desktop());
    return new MediaStream([senses.screens.at(-1)]);
  };

  // The browser's own "Stop sharing".
  senses.stopSharing = () => {
    const track = senses.screens.at(-1);
    track.stop();
    track.dispatchEvent(new Event('ended'));
  };
  senses.captures = () => senses.screens.some(({ readyState }) => readyState === 'live');

  // Every receiving slot is listened to, named or not, and a muted player pulls it: Chromium decodes no sound that is not played.
  const heard = new Set();
  let ear;
  function attach() {
    ear ??= Object.assign(audio().createAnalyser(), { fftSize: 8192, smoothingTimeConstant: 0 });
    for (const peer of peers) {
      for (const { track } of peer.getReceivers()) {
        if (track.kind !== 'audio' || heard.has(track)) continue;
        heard.add(track);
        const player = new Audio();
        player.muted = true;
        player.srcObject = new MediaStream([track]);
        player.play().catch(() => {});
        audio().createMediaStreamSource(player.srcObject).connect(ear);
      }
    }
  }

  function loudness(frequencies) {
    const bins = new Float32Array(ear.frequencyBinCount);
    ear.getFloatFrequencyData(bins);
    return frequencies.map((each) => {
      const at = Math.round((each * ear.fftSize) / audio().sampleRate);
      return Math.max(bins[at - 1], bins[at], bins[at + 1]);
    });
  }

  // The loudest of each frequency within some milliseconds, in dB.
  senses.hear = async (frequencies, during) => {
    attach();
    await audio().resume();
    const until = performance.now() + during;
    let loudest = frequencies.map(() => -Infinity);
    do {
      await new Promise((next) => setTimeout(next, 40));
      const now = loudness(frequencies);
      loudest = loudest.map((level, at) => Math.max(level, now[at]));
    } while (performance.now() < until);
    return loudest.map((level) => Math.max(level, -200));
  };

  // Bytes of pictures that came into each slot so far, by transceiver.
  senses.pictures = async () => {
    const bytes = {};
    for (const [at, peer] of peers.entries()) {
      if (peer.connectionState === 'closed') continue;
      for (const report of (await peer.getStats()).values()) {
        if (report.type === 'inbound-rtp' && report.kind === 'video') bytes[`${at}.${report.mid}`] = report.bytesReceived;
      }
    }
    return bytes;
  };

  // The colour of the picture with this accessible name, as [red, green, blue]; null while there is none.
  senses.colour = (label) => {
    const player = [...document.querySelectorAll('video')].find((one) => one.getAttribute('aria-label') === label);
    if (!player?.videoWidth) return null;
    const paint = new OffscreenCanvas(1, 1).getContext('2d');
    paint.drawImage(player, player.videoWidth / 2, player.videoHeight / 4, 1, 1, 0, 0, 1, 1);
    return [...paint.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  };

  senses.shows = ([label, colour]) => {
    const seen = senses.colour(label);
    return seen !== null && seen.every((value, at) => Math.abs(value - colour[at]) < 60);
  };

  // How many media connections the page has made so far; whether one that came after so many stands.
  senses.connections = () => peers.length;
  senses.isConnectedAfter = (before) => peers.length > before && peers.at(-1).connectionState === 'connected';

  senses.sends = () => peers.some((peer) => peer.connectionState !== 'closed' && peer.getSenders().some(({ track }) => track?.readyState === 'live'));

  const uplinks = () => peers.filter(({ connectionState }) => connectionState === 'connected').flatMap((peer) => peer.getTransceivers()).filter(({ mid }) => mid === 'mic' || mid === 'cam');

  const sentBytes = async (sender) => {
    const reports = [...(await sender.getStats()).values()].filter(({ type }) => type === 'outbound-rtp');
    return reports.reduce((bytes, { bytesSent }) => bytes + bytesSent, 0); // a picture goes out in several sizes
  };

  // Sends tone and picture past the page, which may hold them back: settles when bytes of both have gone out.
  senses.blurt = async () => {
    for (const { mid, sender } of uplinks()) {
      await sender.replaceTrack(mid === 'mic' ? tone() : picture());
      const before = await sentBytes(sender);
      while ((await sentBytes(sender)) <= before) await new Promise((next) => setTimeout(next, 40));
    }
    if (!uplinks().length) throw new Error('there is no connection to send over');
  };

  // Sends a screen past the page, which may hold it back: settles when bytes of it have gone out.
  senses.flaunt = async () => {
    const up = peers.filter(({ connectionState }) => connectionState === 'connected').flatMap((peer) => peer.getTransceivers()).find(({ mid }) => mid === 'screen');
    const before = await sentBytes(up.sender);
    await up.sender.replaceTrack(desktop());
    while ((await sentBytes(up.sender)) <= before + 20_000) await new Promise((next) => setTimeout(next, 40));
  };

  document.addEventListener('securitypolicyviolation', (event) => console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`));
})();
