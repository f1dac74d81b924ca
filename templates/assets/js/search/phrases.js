// Passages in which terms follow each other: phrases, excluded ones and other names.

const OTHER = 0.5;

// Adds the scores of other names to `sums` and returns tests of phrases: [{accepts(number)}].
// lists: the postings of each term by term; tools: { compare, damaged, encode, lastWhere, readBlocks }
// of shards.js
export async function apply(asked, shards, lists, sums, scorer, tools) {
  const typed = sums.slice();
  const find = (tokens) => phrase(shards, tokens, lists, tools);
  await Promise.all(asked.names.map(async (name) => (name.found = await find(name.tokens))));
  for (const name of asked.names) {
    addName(name, asked.terms, lists, sums, scorer);
    name.alone = new Set([...name.found].filter((number) => typed[number] === 0));
  }
  const phrases = await Promise.all(asked.phrases.map(find));
  const without = await Promise.all(asked.without.map(find));
  return [
    ...phrases.map((found) => ({ accepts: (number) => found.has(number) })),
    ...without.map((found) => ({ accepts: (number) => !found.has(number) })),
  ];
}

function addName({ tokens, found }, terms, lists, sums, scorer) {
  const added = new Map();
  for (const term of found.size > 0 ? new Set(tokens.map(({ term }) => term)) : []) {
    const { passages, frequencies, lengths } = lists.get(term);
    const score = scorer(terms.get(term).docFreq, OTHER);
    passages.forEach((number, i) => {
      if (found.has(number)) {
        added.set(number, (added.get(number) ?? 0) + score(frequencies[i], lengths[i]));
      }
    });
  }
  added.forEach((value, number) => (sums[number] += Math.fround(value)));
}

// tokens: [{term, position}]. Returns a Set of passages.
async function phrase(shards, tokens, lists, tools) {
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
    needed.map(async (term) => {
      const { passages } = lists.get(term);
      positions.set(term, await positionsOf(shards, term, passages, candidates, tools));
    }),
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
async function positionsOf(shards, term, passages, wanted, tools) {
  const { compare, damaged, encode, lastWhere } = tools;
  const blocks = await directory(shards, tools);
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
  const needed = [...new Set(ordinals.map(at))].filter((place) => place >= 0);
  const read = await Promise.all(needed.map((place) => shards.block(blocks[place], readPieces)));
  for (const pieces of read) {
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

function directory(shards, { readBlocks }) {
  return shards.file(shards.manifest.positions, (reader) => {
    let term = new Uint8Array();
    return readBlocks(reader, "x", () => {
      term = reader.after(term);
      return { term, first: reader.number() };
    });
  });
}

function readPieces(reader) {
  const pieces = new Map();
  let term = new Uint8Array();
  reader.list(() => {
    term = reader.after(term);
    const text = reader.text(term);
    const first = reader.number();
    const count = reader.number();
    const content = reader.bytes(reader.number());
    const piece = { first, count, bytes: () => reader.over(content) };
    pieces.set(text, [...(pieces.get(text) ?? []), piece]);
  });
  return pieces;
}
