// The list of words as they are written, for spelling and for words that are still typed.

import { compare, encode } from "./files.js";
import { readBlocks } from "./shards.js";

// The words that begin with `prefix`, in order: [[word, count]].
export async function wordsFrom(shards, prefix) {
  const blocks = await shards.file(shards.manifest.words, (reader) => {
    let key = new Uint8Array(0);
    const blocks = readBlocks(reader, "w", () => (key = reader.after(key)));
    reader.end();
    return blocks;
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
  let word = new Uint8Array(0);
  const words = reader.list(() => {
    word = reader.after(word);
    return [reader.text(word), reader.number()];
  });
  reader.end();
  return words;
}
