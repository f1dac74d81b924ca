// BM25F as Lucene reckons it, in single precision where Lucene does.

const round = Math.fround;
const K1 = round(1.2);
const B = round(0.75);
const LENGTHS = Array.from({ length: 256 }, (_, byte) => round(decodeLength(byte)));

// What the passages score: {numbers, scores}. The numbers are those of the passages that have any
// of the terms, ascending; scores hold one number for each passage of the index.
//
// postings: [{docFreq, passages, frequencies}], one for each term
// index: {docCount, sumTotalTermFreq, lengths}
export function score(postings, index) {
  const sums = new Float64Array(index.lengths.length);
  const inverseLengths = inverses(index);
  for (const { docFreq, passages, frequencies } of postings) {
    const weight = idf(docFreq, index.docCount);
    for (let i = 0; i < passages.length; i++) {
      const inverse = inverseLengths[index.lengths[passages[i]]];
      const saturated = round(1 + round(frequencies[i] * inverse));
      sums[passages[i]] += round(weight - round(weight / saturated));
    }
  }
  const numbers = [];
  sums.forEach((sum, number) => {
    if (sum > 0) {
      numbers.push(number);
    }
  });
  return { numbers, scores: Float32Array.from(sums) };
}

// The numbers, best score first, then lowest number.
export function sort(numbers, scores) {
  return [...numbers].sort((a, b) => scores[b] - scores[a] || a - b);
}

function idf(docFreq, docCount) {
  return round(Math.log(1 + (docCount - docFreq + 0.5) / (docFreq + 0.5)));
}

// 1 / (k1 * (1 - b + b * length / average)) for each byte that stands for a length.
function inverses({ docCount, sumTotalTermFreq }) {
  const average = round(sumTotalTermFreq / docCount);
  const base = round(1 - B);
  return LENGTHS.map((length) => {
    const relative = round(round(B * length) / average);
    return round(1 / round(K1 * round(base + relative)));
  });
}

// Lucene's SmallFloat.byte4ToInt: exact up to 40, then four significant bits.
function decodeLength(byte) {
  if (byte < 24) {
    return byte;
  }
  const bits = (byte - 24) & 0x07;
  const shift = ((byte - 24) >>> 3) - 1;
  return 24 + (shift < 0 ? bits : (bits | 0x08) * 2 ** shift);
}
