// As much of MessagePack (https://github.com/msgpack/msgpack/blob/master/spec.md) as the protocol uses: maps with short
// keys, lists, texts, whole numbers, floats, true, false and null. Written for the benchmark's page.

const utf8 = { to: new TextEncoder(), from: new TextDecoder() };

export function encode(value) {
  const parts = [];
  write(value, parts);
  return new Uint8Array(parts);
}

function write(value, parts) {
  if (value === null) parts.push(0xc0);
  else if (typeof value === 'boolean') parts.push(value ? 0xc3 : 0xc2);
  else if (typeof value === 'number') number(value, parts);
  else if (typeof value === 'string') {
    const bytes = utf8.to.encode(value);
    head(parts, bytes.length, 0xa0, 32, 0xda);
    for (const byte of bytes) parts.push(byte);
  } else if (Array.isArray(value)) {
    head(parts, value.length, 0x90, 16, 0xdc);
    for (const one of value) write(one, parts);
  } else {
    const pairs = Object.entries(value);
    head(parts, pairs.length, 0x80, 16, 0xde);
    for (const [key, one] of pairs) {
      write(key, parts);
      write(one, parts);
    }
  }
}

function number(value, parts) {
  if (Number.isInteger(value) && value >= 0 && value < 128) return parts.push(value);
  const bytes = new DataView(new ArrayBuffer(8));
  bytes.setFloat64(0, value);
  return parts.push(0xcb, ...new Uint8Array(bytes.buffer));
}

function head(parts, size, short, most, long) {
  if (size < most) parts.push(short | size);
  else parts.push(long, size >> 8, size & 0xff);
}

export function decode(buffer) {
  const view = new DataView(buffer);
  let at = 0;
  const uint = (size) => {
    const value = { 1: () => view.getUint8(at), 2: () => view.getUint16(at), 4: () => view.getUint32(at), 8: () => Number(view.getBigUint64(at)) }[size]();
    at += size;
    return value;
  };
  const int = (size) => {
    const value = { 1: () => view.getInt8(at), 2: () => view.getInt16(at), 4: () => view.getInt32(at), 8: () => Number(view.getBigInt64(at)) }[size]();
    at += size;
    return value;
  };
  const float = (size) => {
    const value = size === 4 ? view.getFloat32(at) : view.getFloat64(at);
    at += size;
    return value;
  };
  const bytes = (size) => new Uint8Array(buffer, (at += size) - size, size);
  const text = (size) => utf8.from.decode(bytes(size));
  const list = (size) => Array.from({ length: size }, read);
  const map = (size) => Object.fromEntries(Array.from({ length: size }, () => [read(), read()]));
  const LONG = {
    0xc0: () => null, 0xc2: () => false, 0xc3: () => true,
    0xc4: () => bytes(uint(1)), 0xc5: () => bytes(uint(2)), 0xc6: () => bytes(uint(4)),
    0xca: () => float(4), 0xcb: () => float(8),
    0xcc: () => uint(1), 0xcd: () => uint(2), 0xce: () => uint(4), 0xcf: () => uint(8),
    0xd0: () => int(1), 0xd1: () => int(2), 0xd2: () => int(4), 0xd3: () => int(8),
    0xd9: () => text(uint(1)), 0xda: () => text(uint(2)), 0xdb: () => text(uint(4)),
    0xdc: () => list(uint(2)), 0xdd: () => list(uint(4)), 0xde: () => map(uint(2)), 0xdf: () => map(uint(4)),
  };
  function read() {
    const first = uint(1);
    if (first < 0x80) return first;
    if (first < 0x90) return map(first & 0xf);
    if (first < 0xa0) return list(first & 0xf);
    if (first < 0xc0) return text(first & 0x1f);
    if (first >= 0xe0) return first - 0x100;
    return LONG[first]();
  }
  return read();
}
