// The list of words as they are written: what completes a word, and what it should have been.

const MOST_COMPLETIONS = 8;

// The terms of the most frequent words that begin with one that is still typed.
// tools: { compare, encode, readBlocks, terms } of search.js
export async function completions({ term, word }, shards, tools) {
  const others = new Set(
    (await wordsFrom(shards, word, tools))
      .filter(([other]) => other !== word)
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .slice(0, MOST_COMPLETIONS)
      .flatMap(([other]) => tools.terms(other, "pairs")),
  );
  others.delete(term);
  return [...others];
}

// The word that was most likely meant, with the same first letter: the twin of the Java class
// Neighbours.
export async function nearest(typed, shards, tools) {
  const most = typed.length < 8 ? 1 : 2;
  let best;
  for (const [word, count] of await wordsFrom(shards, typed[0], tools)) {
    if (Math.abs(word.length - typed.length) <= most) {
      const far = distance(typed, word);
      const isBetter = !best || far < best.far || (far === best.far && count > best.count);
      if (far <= most && isBetter) {
        best = { word, count, far };
      }
    }
  }
  return best?.word;
}

// How many letters are added, left out, replaced or swapped with the next.
function distance(a, b) {
  const rows = [];
  for (let i = 0; i <= a.length; i++) {
    rows.push([]);
    for (let j = 0; j <= b.length; j++) {
      if (i === 0 || j === 0) {
        rows[i].push(i + j);
        continue;
      }
      const replaced = rows[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(replaced, rows[i - 1][j] + 1, rows[i][j - 1] + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, rows[i - 2][j - 2] + 1);
      }
      rows[i].push(least);
    }
  }
  return rows[a.length][b.length];
}

// The words that begin with `prefix`, in order: [[word, count]].
async function wordsFrom(shards, prefix, { compare, encode, readBlocks }) {
  const blocks = await shards.file(shards.manifest.words, (reader) => {
    let key = new Uint8Array();
    return readBlocks(reader, "w", () => (key = reader.after(key)));
  });
  const start = encode(prefix);
  const end = encode(`${prefix}{`);
  const needed = blocks.filter(
    ({ key }, i) =>
      compare(key, end) < 0 && (i + 1 === blocks.length || compare(blocks[i + 1].key, start) > 0),
  );
  const words = await Promise.all(needed.map((block) => shards.block(block, readWords)));
  return words.flat().filter(([word]) => word.startsWith(prefix));
}

function readWords(reader) {
  let word = new Uint8Array();
  return reader.list(() => {
    word = reader.after(word);
    return [reader.text(word), reader.number()];
  });
}
