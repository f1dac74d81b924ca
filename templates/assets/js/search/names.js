// Other names of what was typed: the twin of the Java class Widening.

const MOST_NAMES = 16;
const HASHES = 4;
const LONGEST = 12;

// Looks for names in every run of words that no phrase interrupts, and adds their other names to
// `names`: [{typed, name, entry, tokens}], and to `meant` the leads of entries that have a name which
// is all that was typed. Returns the parts in which a name was found.
// tools: { isStop, learn, terms, tokens } of terms.js
export async function widen(parts, shards, { names, meant }, tools) {
  const { tokens } = tools;
  const isOneRun = parts.every(({ role }) => role === "words");
  const named = new Set();
  let run = [];
  for (const part of [...parts, { role: "end" }]) {
    if (part.role === "words") {
      run.push(...tokens(part.text, "single").map((token) => ({ ...token, part })));
      continue;
    }
    for (const found of await find(run.map(({ term }) => term), shards, tools)) {
      const { from, to, entry, others, leads } = found;
      if (isOneRun && to - from === run.length) {
        leads.forEach((number) => meant.add(number));
      }
      const texts = new Map();
      for (const { part, start, end } of run.slice(from, to)) {
        named.add(part);
        texts.set(part, (texts.get(part) ?? "") + part.text.slice(start, end));
      }
      const typed = [...texts.values()].join(" ");
      for (const name of others.slice(0, MOST_NAMES - names.length)) {
        names.push({ typed, name, entry, tokens: tokens(name, "pairs") });
      }
    }
    run = [];
  }
  return named;
}

// The names in a run of terms, the longest first: [{from, to, entry, others, leads}]. Nothing is fetched
// unless the filter says that a run of the terms may be a name.
async function find(run, shards, tools) {
  const { file, filter } = shards.manifest.names;
  const bits = atob(filter);
  const may = runs(run).some(({ key }) => mayHold(bits, key));
  if (!may) {
    return [];
  }
  const { keys, groups } = await shards.file(file, (reader) => reader.json());
  const found = [];
  for (let from = 0; from < run.length; ) {
    const longest = runs(run, from).find(({ key }) => Object.hasOwn(keys, key));
    for (const group of longest ? keys[longest.key] : []) {
      const [entry, names, leads] = groups[group];
      await tools.learn(names.join());
      found.push({ from, to: longest.to, entry, leads, others: others(names, longest.key, tools) });
    }
    from = longest?.to ?? from + 1;
  }
  return found;
}

// The runs of terms that may be a name, with the place they begin at; the longest first.
function runs(run, from) {
  if (from === undefined) {
    return run.flatMap((_, at) => runs(run, at));
  }
  const all = [];
  for (let to = Math.min(run.length, from + LONGEST); to > from; to--) {
    all.push({ to, key: run.slice(from, to).join(" ") });
  }
  return all;
}

function others(names, typed, { isStop, terms }) {
  const byKey = new Map();
  for (const name of names) {
    const key = terms(name, "single").join(" ");
    const count = key.split(" ").length;
    const tells = count > 1 || (key.length > 1 && !isStop(key));
    if (tells && count <= LONGEST && key !== typed && !byKey.has(key)) {
      byKey.set(key, name);
    }
  }
  return [...byKey.values()];
}

// A Bloom filter with FNV-1a, and steps of the hash's upper half.
function mayHold(bits, key) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) {
    hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  }
  const step = (hash >>> 16) | 1;
  for (let i = 0; i < HASHES; i++) {
    const place = ((hash + Math.imul(i, step)) >>> 0) % (bits.length * 8);
    if (!(bits.charCodeAt(place >> 3) & (1 << (place & 7)))) {
      return false;
    }
  }
  return true;
}
