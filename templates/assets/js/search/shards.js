// The index in its files, whose format generator/docs/search-format.md states.

import { Files, compare, damaged, encode, lastWhere } from "./files.js";

// Opens the index below a URL. `fetch` may be given by whoever has another way to read it.
export async function openShards(baseUrl, fetch = globalThis.fetch.bind(globalThis)) {
  const files = new Files(new URL(baseUrl, globalThis.location?.href), fetch);
  const manifest = await files.manifest();
  let packed;
  try {
    packed = Uint8Array.from(atob(manifest.directory), (char) => char.charCodeAt(0));
  } catch (cause) {
    throw damaged("manifest.json", cause);
  }
  return files.unpack("manifest.json", packed, "d", (reader) =>
    new Shards(files, manifest, reader),
  );
}

export class Shards {
  #files;
  #columns;
  #terms;
  #lists;
  #texts;

  constructor(files, manifest, reader) {
    const counts = ["passages", "pages", "docCount", "sumTotalTermFreq"];
    reader.check(counts.every((count) => Number.isSafeInteger(manifest[count])));
    this.#files = files;
    this.manifest = manifest;
    this.passages = manifest.passages;
    this.pages = readPages(reader, manifest);
    const read = () => readColumn(reader, this.passages);
    this.#columns = new Map([
      ["kind", read()],
      ["language", read()],
    ]);
    let key = new Uint8Array(0);
    this.#terms = readBlocks(reader, "p", () => (key = reader.after(key)));
    this.#lists = readBlocks(reader, "l", () => 0);
    let end = 0;
    this.#texts = readBlocks(reader, "t", () => (end += reader.number()));
    reader.check(end === this.passages);
    reader.end();
  }

  get fields() {
    return [...this.#columns.keys(), ...Object.keys(this.manifest.facets)];
  }

  kindAndLanguage() {
    return [this.#columns.get("kind"), this.#columns.get("language")];
  }

  // Where a term stands, or undefined.
  async term(term) {
    const bytes = encode(term);
    const at = lastWhere(this.#terms, ({ key }) => compare(key, bytes) <= 0);
    if (at < 0) {
      return undefined;
    }
    const terms = await this.#files.block(this.#terms[at], readTerms);
    return terms.get(term)?.((reader) => this.#entry(reader));
  }

  #entry(reader) {
    const head = reader.number();
    const count = head >>> 1;
    reader.check(count <= this.passages);
    const docFreq = count - reader.number();
    reader.check(docFreq > 0);
    if (!(head & 1)) {
      const list = readPostings(reader, count, this.passages);
      reader.end();
      return { docFreq, list: async () => list };
    }
    const block = this.#lists[reader.number()];
    reader.check(block);
    const [kinds, languages] = this.kindAndLanguage();
    const best = languages.values.map(() => ({
      counts: kinds.values.map(() => reader.number()),
      bound: new DataView(reader.bytes(4).slice().buffer).getFloat32(0, true),
      list: readPostings(reader, reader.count(), this.passages),
    }));
    reader.end();
    const list = () =>
      this.#files.block(block, (reader) => {
        const list = readPostings(reader, count, this.passages);
        reader.end();
        return list;
      });
    return { docFreq, best, list };
  }

  // What is shown of a passage: {entry, url, title, heading, clause, level, text}.
  async passage(number) {
    const at = lastWhere(this.#texts, ({ key }) => key <= number) + 1;
    const first = at > 0 ? this.#texts[at - 1].key : 0;
    const texts = await this.#files.block(this.#texts[at], readTexts);
    const text = texts[number - first];
    if (!text) {
      throw damaged(this.#texts[at].name);
    }
    return text;
  }

  // The values of a field, `kind`, `language` or a facet.
  async column(field) {
    if (this.#columns.has(field)) {
      return this.#columns.get(field);
    }
    const { facets } = this.manifest;
    if (!Object.hasOwn(facets, field)) {
      return { values: [], sets: [[]], rows: new Int32Array(this.passages) };
    }
    return this.#files.file(facets[field], (reader) => {
      const column = readColumn(reader, this.passages);
      reader.end();
      return column;
    });
  }

  // For positions, words and names, which have scripts of their own.
  file(name, parse) {
    return this.#files.file(name, parse);
  }

  block(block, parse) {
    return this.#files.block(block, parse);
  }
}

// The places of all blocks of a type: [{name, from, to, key}].
export function readBlocks(reader, type, readKey) {
  return reader
    .list(() => {
      const hash = [...reader.bytes(5)].map((byte) => byte.toString(16).padStart(2, "0"));
      const name = `${type}-${hash.join("")}.bin`;
      let from = 0;
      return reader.list(() => {
        const to = from + reader.number();
        const block = { name, from, to, key: readKey() };
        from = to;
        return block;
      });
    })
    .flat();
}

function readPages(reader, { passages, pages }) {
  const numbers = new Int32Array(passages);
  let at = 0;
  for (let page = 0; page < pages; ) {
    const run = reader.number();
    const size = reader.number();
    reader.check(run > 0 && size > 0 && page + run <= pages && at + run * size <= passages);
    for (const last = page + run; page < last; page++) {
      numbers.fill(page, at, at + size);
      at += size;
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
    reader.check(end > at && end <= passages);
    const set = reader.list(() => reader.number());
    reader.check(set.every((value) => value < values.length));
    rows.fill(sets.length, at, end);
    sets.push(set);
    at = end;
  }
  return { values, sets, rows };
}

// The terms of a block, each with a function that reads its entry.
function readTerms(reader) {
  const terms = new Map();
  let term = new Uint8Array(0);
  reader.list(() => {
    term = reader.after(term);
    const bytes = reader.bytes(reader.number());
    terms.set(reader.text(term), (read) => read(reader.over(bytes)));
  });
  reader.end();
  return terms;
}

function readPostings(reader, count, size) {
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
  return { passages, frequencies, lengths: reader.bytes(count) };
}

function readTexts(reader) {
  const lines = reader.text(reader.rest()).split("\n");
  reader.check(lines.pop() === "");
  return lines.map((line) => {
    const shown = reader.json(encode(line));
    reader.check(Array.isArray(shown) && shown.length === 7);
    const [entry, url, title, heading, clause, level, text] = shown;
    return { entry, url, title, heading, clause, level, text };
  });
}
