// The files of the index: the only script that knows their format, which
// generator/docs/search-format.md states. Whatever does not fit it is an Error, never a result.

const FORMAT = 1;
const CRC_END = '{"crc":"00000000"'.length;

// Opens the index below a URL. `fetch` may be given by whoever has another way to read it.
export async function openShards(baseUrl, fetch = globalThis.fetch.bind(globalThis)) {
  const folder = new URL(baseUrl, globalThis.location?.href);
  const manifest = await readManifest(folder, fetch);
  const shards = new Shards(manifest, (name) => readFile(folder, name, fetch));
  await shards.load();
  return shards;
}

class Shards {
  #manifest;
  #read;
  #opened = new Map();
  #columns = new Map();

  constructor(manifest, read) {
    this.#manifest = manifest;
    this.#read = read;
    this.passages = manifest.passages;
    this.docCount = manifest.docCount;
    this.sumTotalTermFreq = manifest.sumTotalTermFreq;
  }

  // Reads what every query needs: `lengths`, a byte for each passage, and `pages`, the number of
  // the page of each passage.
  async load() {
    const reader = await this.#open(this.#manifest.documents, "D", (found) => found);
    this.lengths = reader.bytes(this.passages);
    this.pages = new Int32Array(this.passages);
    let at = 0;
    for (let page = 0; page < this.#manifest.pages; page++) {
      const end = at + reader.number();
      reader.check(end <= this.passages);
      this.pages.fill(page, at, end);
      at = end;
    }
    reader.check(at === this.passages);
    this.#columns.set("kind", readColumn(reader, this.passages));
    this.#columns.set("language", readColumn(reader, this.passages));
    reader.end();
  }

  // Where a term stands: {docFreq, passages, frequencies}, or undefined.
  async postings(term) {
    const shard = lastAtMost(this.#manifest.postings, ([first]) => compareTerms(first, term));
    if (!shard) {
      return undefined;
    }
    const terms = await this.#open(shard[1], "P", readTerms);
    return terms.get(term)?.(this.passages);
  }

  // What is shown of a passage: {entry, url, title, heading, text}.
  async passage(number) {
    const [first, name] = lastAtMost(this.#manifest.texts, ([first]) => first - number);
    const texts = await this.#open(name, "T", readTexts);
    const text = texts[number - first];
    if (!text) {
      throw damaged(name);
    }
    return text;
  }

  // The values of a field, `kind`, `language` or a facet: {values, sets, rows}. A row is the place
  // in `sets` for a passage; a set lists places in `values`.
  async column(field) {
    if (this.#columns.has(field)) {
      return this.#columns.get(field);
    }
    const name = Object.hasOwn(this.#manifest.facets, field) && this.#manifest.facets[field];
    if (!name) {
      return { values: [], sets: [[]], rows: new Int32Array(this.passages) };
    }
    return this.#open(name, "C", (reader) => {
      const column = readColumn(reader, this.passages);
      reader.end();
      return column;
    });
  }

  // Reads a file once; one that failed is read again when it is next asked for.
  #open(name, type, parse) {
    if (!this.#opened.has(name)) {
      const opening = this.#read(name).then((bytes) => parse(new Reader(name, bytes, type)));
      opening.catch(() => this.#opened.delete(name));
      this.#opened.set(name, opening);
    }
    return this.#opened.get(name);
  }
}

async function readManifest(folder, fetch) {
  const name = "manifest.json";
  const response = await request(folder, name, fetch, { cache: "no-cache" });
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
    throw new Error(
      `search: the index has format ${manifest?.format}, these scripts read format ${FORMAT}`,
    );
  }
  if (!isWhole || !isManifest(manifest)) {
    throw damaged(name);
  }
  return manifest;
}

function isManifest({ documents, facets, postings, texts, ...numbers }) {
  const counts = ["passages", "pages", "docCount", "sumTotalTermFreq"];
  const isList = (list, type) =>
    Array.isArray(list) &&
    list.every((row) => typeof row?.[0] === type && typeof row[1] === "string");
  return (
    counts.every((count) => Number.isSafeInteger(numbers[count]) && numbers[count] >= 0) &&
    typeof documents === "string" &&
    typeof facets === "object" &&
    facets !== null &&
    isList(postings, "string") &&
    isList(texts, "number")
  );
}

async function readFile(folder, name, fetch) {
  const response = await request(folder, name, fetch);
  try {
    const plain = response.body.pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(plain).arrayBuffer());
  } catch (cause) {
    throw damaged(name, cause);
  }
}

async function request(folder, name, fetch, options) {
  let response;
  try {
    response = await fetch(new URL(name, folder), options);
  } catch (cause) {
    throw new Error(`search: ${name} cannot be loaded`, { cause });
  }
  if (!response.ok) {
    throw new Error(`search: ${name} cannot be loaded, the server says ${response.status}`);
  }
  return response;
}

function damaged(name, cause) {
  return new Error(`search: ${name} is damaged`, { cause });
}

// The terms of a shard, each with a function that reads its postings.
function readTerms(reader) {
  const terms = new Map();
  let term = new Uint8Array(0);
  for (let count = reader.number(); count > 0; count--) {
    const shared = reader.number();
    reader.check(shared <= term.length);
    const rest = reader.bytes(reader.number());
    const next = new Uint8Array(shared + rest.length);
    next.set(term.subarray(0, shared));
    next.set(rest, shared);
    term = next;
    const postings = reader.bytes(reader.number());
    terms.set(reader.decode(term), (passages) => readPostings(reader.over(postings), passages));
  }
  reader.end();
  return terms;
}

function readPostings(reader, size) {
  const count = reader.number();
  reader.check(count <= size);
  const docFreq = count - reader.number();
  reader.check(docFreq > 0);
  const passages = new Int32Array(count);
  const frequencies = new Int32Array(count);
  let number = -1;
  for (let i = 0; i < count; i++) {
    const head = reader.number();
    number += (head >>> 1) + 1;
    reader.check(number < size);
    passages[i] = number;
    frequencies[i] = head & 1 ? 1 : reader.number();
  }
  reader.end();
  return { docFreq, passages, frequencies };
}

function readTexts(reader) {
  const count = reader.number();
  const lines = reader.decode(reader.rest()).split("\n");
  reader.check(lines.length === count + 1 && lines[count] === "");
  return lines.slice(0, count).map((line) => {
    const shown = reader.parse(line);
    reader.check(Array.isArray(shown) && shown.length === 5);
    const [entry, url, title, heading, text] = shown;
    return { entry, url, title, heading, text };
  });
}

function readColumn(reader, passages) {
  const values = Array.from({ length: reader.count() }, () =>
    reader.decode(reader.bytes(reader.number())),
  );
  const sets = [];
  const rows = new Int32Array(passages);
  for (let at = 0; at < passages; ) {
    const end = at + reader.number();
    reader.check(end > at && end <= passages);
    const set = Array.from({ length: reader.count() }, () => reader.number());
    reader.check(set.every((value) => value < values.length));
    rows.fill(sets.length, at, end);
    sets.push(set);
    at = end;
  }
  return { values, sets, rows };
}

// Reads numbers and texts one after the other, and complains when there is less or more.
class Reader {
  static #utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

  #name;
  #bytes;
  #at = 0;

  constructor(name, bytes, type) {
    this.#name = name;
    this.#bytes = bytes;
    if (type) {
      this.check(this.number() === type.charCodeAt(0) && this.number() === FORMAT);
    }
  }

  number() {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      this.check(this.#at < this.#bytes.length);
      const byte = this.#bytes[this.#at++];
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) {
        this.check(value < 2 ** 31);
        return value;
      }
    }
    throw damaged(this.#name);
  }

  // A number of things that each take a byte at least.
  count() {
    const count = this.number();
    this.check(count <= this.#bytes.length - this.#at);
    return count;
  }

  bytes(length) {
    const end = this.#at + length;
    this.check(end <= this.#bytes.length);
    const bytes = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return bytes;
  }

  rest() {
    return this.bytes(this.#bytes.length - this.#at);
  }

  // A reader of some of the bytes.
  over(bytes) {
    return new Reader(this.#name, bytes);
  }

  decode(bytes) {
    try {
      return Reader.#utf8.decode(bytes);
    } catch (cause) {
      throw damaged(this.#name, cause);
    }
  }

  parse(json) {
    try {
      return JSON.parse(json);
    } catch (cause) {
      throw damaged(this.#name, cause);
    }
  }

  end() {
    this.check(this.#at === this.#bytes.length);
  }

  check(isTrue) {
    if (!isTrue) {
      throw damaged(this.#name);
    }
  }
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

// The last item of an ascending list that compares as zero or less.
function lastAtMost(items, compare) {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(items[middle]) <= 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return items[low - 1];
}

// By code points, which is how the bytes of UTF-8 compare and UTF-16 does not.
function compareTerms(left, right) {
  const a = Array.from(left, (character) => character.codePointAt(0));
  const b = Array.from(right, (character) => character.codePointAt(0));
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    if (a[i] !== b[i]) {
      return a[i] - b[i];
    }
  }
  return a.length - b.length;
}
