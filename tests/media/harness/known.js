// A browser that knows one kind of pictures alone, made of one that knows more.

/** The offer as such a browser reads it: what it does not know is not there. `name` is what it knows, "VP8" or "H264". */
export function known(offer, name) {
  const others = [...offer.matchAll(/^a=rtpmap:(\d+) (VP8|H264)\//gm)].filter(([, , other]) => other !== name);
  const types = others.flatMap(([, type]) => [type, offer.match(new RegExp(`^a=fmtp:(\\d+) apt=${type}\\r?$`, 'm'))[1]]);
  const lines = offer.split('\n').filter((line) => !types.includes(line.match(/^a=(?:rtpmap|fmtp|rtcp-fb):(\d+)/)?.[1]));
  const shorter = (line) => types.reduce((kept, type) => kept.replace(` ${type}`, ''), line);
  return lines.map((line) => (line.startsWith('m=video') ? shorter(line) : line)).join('\n');
}
