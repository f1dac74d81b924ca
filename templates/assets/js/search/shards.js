// The index in its files, see generator/docs/search-format.md.

import { FORMAT, MANIFEST } from "./format.js";

const CRC_END = '{"crc":"00000000"'.length;
const NEAR = 256;
const NOTHING = new Uint8Array();
const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export async function openShards(baseUrl, fetch = globalThis.fetch.bind(globalThis)) {
  const shards = new Shards(new URL(baseUrl, globalThis.location?.href), fetch);
  await shards.open();
  return shards;
}

class Shards {
  #folder;
  #fetch;
  #opened = new Map();
  #whole = new Map();
  #hasRanges = true;
  #asked = [];
  #columns = new Map();
  #terms;
  #lists;
  #texts;

  constructor(folder, fetch) {
    this.#folder = folder;
    this.#fetch = fetch;
  }

  async open() {
    const bytes = await body(MANIFEST, await this.#request(MANIFEST, { cache: "no-cache" }));
    const reader = new Reader(MANIFEST, bytes);
    const manifest = reader.json();
    if (manifest?.format !== FORMAT) {
      const found = `the index has format ${manifest?.format}, these scripts read ${FORMAT}`;
      throw failure("version", `${found}: build the site again and reload the page`);
    }
    reader.check(Number.parseInt(manifest.crc, 16) === crc32(bytes.subarray(CRC_END)));
    this.manifest = manifest;
    this.passages = manifest.passages;
    const directory = Uint8Array.from(atob(manifest.directory), (char) => char.charCodeAt(0));
    await unpack(MANIFEST, directory, "d", (reader) => this.#read(reader));
  }

  #read(reader) {
    this.pages = readPages(reader, this.manifest);
    for (const field of ["kind", "language"]) {
      this.#columns.set(field, readColumn(reader, this.passages));
    }
    const { values, sets, rows } = readColumn(reader, this.passages);
    this.weights = Float32Array.from(rows, (row) => values[sets[row][0]]);
    let key = NOTHING;
    this.#terms = readBlocks(reader, "p", () => (key = reader.after(key)));
    this.#lists = readBlocks(reader, "l", () => 0);
    let end = 0;
    this.#texts = readBlocks(reader, "t", () => (end += reader.number()));
    reader.check(end === this.passages);
  }

  get fields() {
    return [...this.#columns.keys(), ...Object.keys(this.manifest.facets)];
  }

  kindAndLanguage() {
    return [...this.#columns.values()];
  }

  // Where a term stands, or undefined.
  async term(term) {
    const bytes = encode(term);
    const block = this.#terms[lastWhere(this.#terms, ({ key }) => compare(key, bytes) <= 0)];
    const terms = block && (await this.block(block, readTerms));
    const entry = terms?.get(term)?.();
    return entry && this.#entry(entry);
  }

  #entry(reader) {
    const head = reader.number();
    const count = head >>> 1;
    const docFreq = count - reader.number();
    reader.check(docFreq > 0 && count <= this.passages);
    const read = (reader, size = count) => readPostings(reader, size, this.passages);
    if (!(head & 1)) {
      const list = read(reader);
      reader.end();
      return { docFreq, list: () => list };
    }
    const block = this.#lists[reader.number()];
    const [kinds, languages] = this.kindAndLanguage();
    const best = languages.values.map(() => ({
      counts: kinds.values.map(() => reader.number()),
      bound: new DataView(reader.bytes(4).slice().buffer).getFloat32(0, true),
      list: read(reader, reader.count()),
    }));
    reader.end();
    reader.check(block);
    return { docFreq, best, list: () => this.block(block, (reader) => read(reader)) };
  }

  async passage(number) {
    const at = lastWhere(this.#texts, ({ key }) => key <= number);
    const block = this.#texts[at + 1];
    const first = at < 0 ? 0 : this.#texts[at].key;
    const texts = await this.block(block, (reader) => {
      const lines = reader.text(reader.rest()).trim().replaceAll("\n", ",");
      const texts = reader.json(`[${lines}]`);
      reader.check(texts.length === block.key - first);
      return texts;
    });
    const [entry, url, title, heading, clause, level, text] = texts[number - first];
    return { entry, url, title, heading, clause, level, text };
  }

  async column(field) {
    const { facets } = this.manifest;
    if (!this.#columns.has(field) && Object.hasOwn(facets, field)) {
      return this.file(facets[field], (reader) => readColumn(reader, this.passages));
    }
    return this.#columns.get(field) ?? { values: [], sets: [[]], rows: new Int32Array(this.passages) };
  }

  // What `parse` makes of a file; read once, or again if that failed.
  file(name, parse) {
    return this.#once(name, () => this.#load(name), name, parse);
  }

  block({ name, from, to }, parse) {
    return this.#once(`${name}:${from}`, () => this.#range(name, from, to), name, parse);
  }

  #once(key, load, name, parse) {
    if (!this.#opened.has(key)) {
      const opening = load().then((bytes) => unpack(name, bytes, name[0], parse));
      opening.catch(() => this.#opened.delete(key));
      this.#opened.set(key, opening);
    }
    return this.#opened.get(key);
  }

  async #load(name) {
    return body(name, await this.#request(name));
  }

  // Ranges that are asked for together and lie together are fetched as one.
  #range(name, from, to) {
    return new Promise((resolve) => {
      if (this.#asked.push({ name, from, to, resolve }) === 1) {
        queueMicrotask(() => this.#fetchAsked());
      }
    });
  }

  #fetchAsked() {
    const asked = this.#asked.splice(0);
    asked.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.from - b.from));
    while (asked.length > 0) {
      const [{ name, from }] = asked;
      let [{ to }] = asked;
      let count = 1;
      while (asked[count]?.name === name && asked[count].from - to <= NEAR) {
        to = asked[count++].to;
      }
      const loading = this.#part(name, from, to);
      for (const one of asked.splice(0, count)) {
        one.resolve(loading.then((bytes) => bytes.subarray(one.from - from, one.to - from)));
      }
    }
  }

  async #part(name, from, to) {
    if (this.#hasRanges && !this.#whole.has(name)) {
      const headers = { Range: `bytes=${from}-${to - 1}` };
      // Browsers fetch parts of one address one after the other, so each part has its own.
      const response = await this.#request(`${name}?${from}`, { headers });
      const bytes = body(name, response);
      if (response.status === 206) {
        return sized(name, await bytes, to - from);
      }
      // A server that knows no ranges has sent the whole file.
      this.#hasRanges = false;
      this.#keep(name, bytes);
    }
    if (!this.#whole.has(name)) {
      this.#keep(name, this.#load(name));
    }
    return sized(name, (await this.#whole.get(name)).subarray(from, to), to - from);
  }

  #keep(name, loading) {
    loading.catch(() => this.#whole.delete(name));
    this.#whole.set(name, loading);
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

// A script that is fetched when it is needed.
export async function script(loading) {
  try {
    return await loading;
  } catch (cause) {
    throw failure("missing", "a script of the search cannot be loaded", cause);
  }
}

async function body(name, response) {
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    throw failure("offline", `${name} did not come to its end`, cause);
  }
}

function sized(name, bytes, length) {
  if (bytes.length !== length) {
    throw damaged(name);
  }
  return bytes;
}

async function unpack(name, bytes, type, parse) {
  let plain;
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    plain = new Uint8Array(await new Response(stream).arrayBuffer());
  } catch (cause) {
    throw damaged(name, cause);
  }
  const reader = new Reader(name, plain);
  reader.check(reader.byte() === type.charCodeAt(0) - 32 && reader.byte() === FORMAT);
  const parsed = parse(reader);
  reader.end();
  return parsed;
}

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

// code: missing, damaged, version or offline
function failure(code, message, cause) {
  return Object.assign(new Error(`search: ${message}`, { cause }), { code });
}

export function damaged(name, cause) {
  return failure("damaged", `${name} is damaged`, cause);
}

export function encode(text) {
  return new TextEncoder().encode(text);
}

export function compare(a, b) {
  const at = a.findIndex((byte, i) => byte !== b[i]);
  return at < 0 ? a.length - b.length : a[at] - (b[at] ?? -1);
}

// The place of the last item of which `isAtMost` is true.
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

class Reader {
  #name;
  #bytes;
  #at = 0;

  constructor(name, bytes) {
    this.#name = name;
    this.#bytes = bytes;
  }

  number() {
    let value = 0;
    for (let unit = 1; ; unit *= 128) {
      const byte = this.byte();
      value += (byte & 127) * unit;
      this.check(value < 2 ** 31);
      if (byte < 128) {
        return value;
      }
    }
  }

  byte() {
    this.check(this.#at < this.#bytes.length);
    return this.#bytes[this.#at++];
  }

  count() {
    const count = this.number();
    this.check(count <= this.#bytes.length - this.#at);
    return count;
  }

  list(read) {
    return Array.from({ length: this.count() }, read);
  }

  bytes(length) {
    const from = this.#at;
    this.#at += length;
    this.check(this.#at <= this.#bytes.length);
    return this.#bytes.subarray(from, this.#at);
  }

  after(before) {
    const shared = this.number();
    this.check(shared <= before.length);
    return Uint8Array.of(...before.subarray(0, shared), ...this.bytes(this.number()));
  }

  rest() {
    return this.bytes(this.#bytes.length - this.#at);
  }

  over(bytes) {
    return new Reader(this.#name, bytes);
  }

  text(bytes = this.bytes(this.number())) {
    return this.#try(() => UTF8.decode(bytes));
  }

  json(text = this.text(this.rest())) {
    return this.#try(() => JSON.parse(text));
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

// The blocks of a type: [{name, from, to, key}].
export function readBlocks(reader, type, readKey) {
  const containers = reader.list(() => {
    const hash = Array.from(reader.bytes(5), (byte) => byte.toString(16).padStart(2, "0"));
    const name = `${type}-${hash.join("")}.bin`;
    return Array.from({ length: reader.count() }, () => ({ name }));
  });
  const blocks = containers.flat();
  for (const block of blocks) {
    block.to = reader.number() * 256;
  }
  for (const container of containers) {
    let at = 0;
    for (const block of container) {
      block.from = at;
      block.to = at += block.to + reader.byte();
    }
  }
  for (const block of blocks) {
    block.key = readKey();
  }
  return blocks;
}

function readPages(reader, { passages, pages }) {
  const numbers = new Int32Array(passages);
  let at = 0;
  for (let page = 0; page < pages; ) {
    const last = page + reader.number();
    const size = reader.number();
    reader.check(last > page && size > 0 && last <= pages);
    while (page < last) {
      numbers.fill(page++, at, (at += size));
    }
  }
  reader.check(at === passages);
  return numbers;
}

function readColumn(reader, passages) {
  const values = reader.list(() => reader.text());
  const sets = [];
  const rows = new Int32Array(passages);
  for (let at = 0; at < passages; ) {
    const end = at + reader.number();
    const set = reader.list(() => reader.number());
    reader.check(end > at && end <= passages && set.every((value) => value < values.length));
    rows.fill(sets.push(set) - 1, at, (at = end));
  }
  return { values, sets, rows };
}

function readTerms(reader) {
  const terms = new Map();
  let term = NOTHING;
  reader.list(() => {
    term = reader.after(term);
    const bytes = reader.bytes(reader.number());
    terms.set(reader.text(term), () => reader.over(bytes));
  });
  return terms;
}

function readPostings(reader, count, size) {
  const passages = new Int32Array(count);
  const frequencies = new Int32Array(count);
  let number = -1;
  for (let i = 0; i < count; i++) {
    const head = reader.number();
    number += (head >>> 1) + 1;
    passages[i] = number;
    frequencies[i] = head & 1 || reader.number();
  }
  reader.check(number < size);
  return { passages, frequencies, lengths: reader.bytes(count) };
}
