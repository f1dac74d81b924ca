// Finds the passages in which terms follow each other.

import { compare, damaged, encode, lastWhere } from "./files.js";
import { readBlocks } from "./shards.js";

// tokens: [{term, position}]; lists: the postings of each term by term. Returns a Set of passages.
export async function phrase(shards, tokens, lists) {
  const needed = [...new Set(tokens.map(({ term }) => term))];
  if (needed.some((term) => !lists.has(term))) {
    return new Set();
  }
  const candidates = common(needed.map((term) => lists.get(term).passages));
  if (needed.length === 1 && tokens.length === 1) {
    return new Set(candidates);
  }
  const positions = new Map();
  await Promise.all(
    needed.map(async (term) =>
      positions.set(term, await read(shards, term, lists.get(term).passages, candidates)),
    ),
  );
  const first = tokens[0];
  const holds = (passage) =>
    positions.get(first.term).get(passage).some((start) =>
      tokens.every(({ term, position }) =>
        positions.get(term).get(passage).includes(start + position - first.position),
      ),
    );
  return new Set(candidates.filter(holds));
}

function common(lists) {
  const [shortest, ...rest] = lists.toSorted((a, b) => a.length - b.length);
  const sets = rest.map((list) => new Set(list));
  return [...shortest].filter((passage) => sets.every((set) => set.has(passage)));
}

// The positions of a term in the passages wanted, by passage.
async function read(shards, term, passages, wanted) {
  const blocks = await directory(shards);
  const bytes = encode(term);
  const asked = new Set(wanted);
  const found = new Map();
  const ordinals = [];
  passages.forEach((passage, ordinal) => asked.has(passage) && ordinals.push(ordinal));
  const at = (ordinal) =>
    lastWhere(blocks, ({ key }) => {
      const order = compare(key.term, bytes);
      return order < 0 || (order === 0 && key.first <= ordinal);
    });
  const places = new Set(ordinals.map(at));
  for (const place of places) {
    const pieces = await shards.block(blocks[place], readPieces);
    for (const { first, count, bytes } of pieces.get(term) ?? []) {
      const reader = bytes();
      for (let ordinal = first; ordinal < first + count; ordinal++) {
        let last = -1;
        const positions = reader.list(() => (last += reader.number() + 1));
        if (asked.has(passages[ordinal])) {
          found.set(passages[ordinal], positions);
        }
      }
      reader.end();
    }
  }
  for (const ordinal of ordinals) {
    if (!found.has(passages[ordinal])) {
      throw damaged(blocks[at(ordinal)]?.name ?? shards.manifest.positions);
    }
  }
  return found;
}

function directory(shards) {
  return shards.file(shards.manifest.positions, (reader) => {
    let term = new Uint8Array(0);
    const blocks = readBlocks(reader, "x", () => {
      term = reader.after(term);
      return { term, first: reader.number() };
    });
    reader.end();
    return blocks;
  });
}

function readPieces(reader) {
  const pieces = new Map();
  let term = new Uint8Array(0);
  reader.list(() => {
    term = reader.after(term);
    const text = reader.text(term);
    const first = reader.number();
    const count = reader.number();
    const content = reader.bytes(reader.number());
    const piece = { first, count, bytes: () => reader.over(content) };
    pieces.set(text, [...(pieces.get(text) ?? []), piece]);
  });
  reader.end();
  return pieces;
}
