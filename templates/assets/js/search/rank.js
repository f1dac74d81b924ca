// BM25F as Lucene reckons it, in single precision where Lucene does.

const round = Math.fround;
const K1 = round(1.2);
const B = round(0.75);

// What scores a term's postings: (docFreq, weight) => (frequency, length byte) => score.
export function scorer({ docCount, sumTotalTermFreq }) {
  const average = round(sumTotalTermFreq / docCount);
  const base = round(1 - B);
  const inverses = Array.from({ length: 256 }, (_, byte) => {
    const relative = round(round(B * decodeLength(byte)) / average);
    return round(1 / round(K1 * round(base + relative)));
  });
  return (docFreq, weight = 1) => {
    const idf = round(Math.log(1 + (docCount - docFreq + 0.5) / (docFreq + 0.5)));
    const most = round(weight * idf);
    return (frequency, length) => {
      const saturated = round(1 + round(frequency * inverses[length]));
      return round(most - round(most / saturated));
    };
  };
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
