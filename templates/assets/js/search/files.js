// Fetches the files of the index, whole or in blocks.

const FORMAT = 2;
const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const ENCODER = new TextEncoder();
const CRC_END = '{"crc":"00000000"'.length;

export class Files {
  #folder;
  #fetch;
  #opened = new Map();
  #whole = new Map();
  #hasRanges = true;

  constructor(folder, fetch) {
    this.#folder = folder;
    this.#fetch = fetch;
  }

  async manifest() {
    const name = "manifest.json";
    const response = await this.#request(name, { cache: "no-cache" });
    let manifest;
    let isWhole;
    try {
      const bytes = new Uint8Array(await response.arrayBuffer());
      manifest = JSON.parse(new TextDecoder().decode(bytes));
      isWhole = Number.parseInt(manifest.crc, 16) === crc32(bytes.subarray(CRC_END));
    } catch (cause) {
      throw damaged(name, cause);
    }
    if (manifest?.format !== FORMAT) {
      const found = `the index has format ${manifest?.format}, these scripts read ${FORMAT}`;
      throw failure("version", `${found}: build the site again and reload the page`);
    }
    if (!isWhole) {
      throw damaged(name);
    }
    return manifest;
  }

  // What `parse` makes of a file; read once, or again if that failed.
  file(name, parse) {
    return this.#once(name, async () => this.unpack(name, await this.#load(name), name[0], parse));
  }

  // What `parse` makes of a block: {name, from, to}.
  block({ name, from, to }, parse) {
    return this.#once(`${name}:${from}`, async () =>
      this.unpack(name, await this.#range(name, from, to), name[0], parse),
    );
  }

  async unpack(name, bytes, type, parse) {
    let plain;
    try {
      const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
      plain = new Uint8Array(await new Response(stream).arrayBuffer());
    } catch (cause) {
      throw damaged(name, cause);
    }
    const reader = new Reader(name, plain);
    reader.check(reader.byte() === type.toUpperCase().charCodeAt(0) && reader.byte() === FORMAT);
    return parse(reader);
  }

  #once(key, open) {
    if (!this.#opened.has(key)) {
      const opening = open();
      opening.catch(() => this.#opened.delete(key));
      this.#opened.set(key, opening);
    }
    return this.#opened.get(key);
  }

  async #range(name, from, to) {
    if (this.#hasRanges && !this.#whole.has(name)) {
      const response = await this.#request(name, { headers: { Range: `bytes=${from}-${to - 1}` } });
      if (response.status === 206) {
        return await body(name, response, to - from);
      }
      // This server knows no ranges and sends the whole file.
      this.#hasRanges = false;
      this.#keep(name, body(name, response));
    }
    if (!this.#whole.has(name)) {
      this.#keep(name, this.#load(name));
    }
    const whole = await this.#whole.get(name);
    if (to > whole.length) {
      throw damaged(name);
    }
    return whole.subarray(from, to);
  }

  #keep(name, loading) {
    loading.catch(() => this.#whole.delete(name));
    this.#whole.set(name, loading);
  }

  async #load(name) {
    return body(name, await this.#request(name));
  }

  async #request(name, options) {
    let response;
    try {
      response = await this.#fetch(new URL(name, this.#folder), options);
    } catch (cause) {
      throw failure("offline", `${name} cannot be loaded`, cause);
    }
    if (!response.ok) {
      const code = response.status === 416 ? "damaged" : "missing";
      throw failure(code, `${name} cannot be loaded, the server says ${response.status}`);
    }
    return response;
  }
}

async function body(name, response, length) {
  let bytes;
  try {
    bytes = new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    throw failure("offline", `${name} did not come to its end`, cause);
  }
  if (length !== undefined && bytes.length !== length) {
    throw damaged(name);
  }
  return bytes;
}

// The check sum of gzip, for the one file that is not compressed.
function crc32(bytes) {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) {
      crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
  }
  return ~crc >>> 0;
}

// An Error whose `code` says to pages what is wrong: missing, damaged, version or offline.
export function failure(code, message, cause) {
  return Object.assign(new Error(`search: ${message}`, { cause }), { code });
}

export function damaged(name, cause) {
  return failure("damaged", `${name} is damaged`, cause);
}

export function encode(text) {
  return ENCODER.encode(text);
}

export function compare(a, b) {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    if (a[i] !== b[i]) {
      return a[i] - b[i];
    }
  }
  return a.length - b.length;
}

// The place of the last item for which `isAtMost` is true, in a list where it is true up to one.
export function lastWhere(items, isAtMost) {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isAtMost(items[middle])) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low - 1;
}

export class Reader {
  #name;
  #bytes;
  #at = 0;

  constructor(name, bytes) {
    this.#name = name;
    this.#bytes = bytes;
  }

  number() {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) {
        this.check(value < 2 ** 31);
        return value;
      }
    }
    throw damaged(this.#name);
  }

  byte() {
    this.check(this.#at < this.#bytes.length);
    return this.#bytes[this.#at++];
  }

  // A number of things that each take a byte at least.
  count() {
    const count = this.number();
    this.check(count <= this.#bytes.length - this.#at);
    return count;
  }

  // As many things as a number says, each read by `read`.
  list(read) {
    return Array.from({ length: this.count() }, read);
  }

  bytes(length) {
    const end = this.#at + length;
    this.check(end <= this.#bytes.length);
    const bytes = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return bytes;
  }

  // Bytes that share their beginning with those before.
  after(before) {
    const shared = this.number();
    this.check(shared <= before.length);
    const rest = this.bytes(this.number());
    const whole = new Uint8Array(shared + rest.length);
    whole.set(before.subarray(0, shared));
    whole.set(rest, shared);
    return whole;
  }

  rest() {
    return this.bytes(this.#bytes.length - this.#at);
  }

  // A reader of other bytes of the same file.
  over(bytes) {
    return new Reader(this.#name, bytes);
  }

  text(bytes = this.bytes(this.number())) {
    return this.#try(() => UTF8.decode(bytes));
  }

  json(bytes = this.rest()) {
    return this.#try(() => JSON.parse(UTF8.decode(bytes)));
  }

  end() {
    this.check(this.#at === this.#bytes.length);
  }

  check(isTrue) {
    if (!isTrue) {
      throw damaged(this.#name);
    }
  }

  #try(read) {
    try {
      return read();
    } catch (cause) {
      throw damaged(this.#name, cause);
    }
  }
}
