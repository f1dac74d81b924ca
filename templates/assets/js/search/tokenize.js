// Text and queries to terms: the twin of the Java class PassageAnalyzer. The rules stand in
// generator/docs/search-format.md, the examples that bind both in
// analysis.json among the generator's tests.

import { simplified } from "./simplified.js";
import { stem } from "./stem.js";
import { han, ignorable, irregular, letters, readable, stopWords } from "./tables.js";

const LIMIT = 0x40000;
const SEPARATOR = 0;
const WORD = 1;
const HAN = 2;
const IGNORABLE = 3;

const LONGEST_WORD = 64;
const MOST_QUERY_TERMS = 64;

const CLASSES = classes();
const LETTERS = pairs(letters);
const IRREGULAR = pairs(irregular);
const SIMPLIFIED = new Map();
for (let i = 0; i < simplified.length; i += 2) {
  SIMPLIFIED.set(simplified.charCodeAt(i), simplified.charCodeAt(i + 1));
}
const STOP_TERMS = new Set(pieces(stopWords).map((piece) => piece.term));

// The terms of a text as the index holds them, with their places in it: [{term, start, end}].
// Chinese characters give every character and every pair of neighbours.
export function occurrences(text) {
  const all = [];
  for (const piece of pieces(text)) {
    all.push(piece);
    if (piece.pair) {
      all.push(piece.pair);
    }
  }
  return all;
}

// The terms a query asks for: words and pairs of Chinese characters; a character when it is alone.
export function queryTerms(query) {
  const terms = [];
  for (const piece of pieces(query)) {
    if (piece.pair) {
      terms.push(piece.pair.term);
    } else if (!piece.followsHan) {
      terms.push(piece.term);
    }
  }
  return telling(terms);
}

// The terms to ask for when no passage has any of the others: Chinese characters one by one.
export function widerQueryTerms(query) {
  return telling(pieces(query).map((piece) => piece.term));
}

function telling(terms) {
  const all = [...new Set(terms)];
  const rest = all.filter((term) => !STOP_TERMS.has(term));
  return (rest.length > 0 ? rest : all).slice(0, MOST_QUERY_TERMS);
}

// Words and single Chinese characters; a character that another follows carries the pair.
function pieces(text) {
  const folded = fold(text);
  const found = [];
  let before;
  for (let at = 0; at < folded.length; ) {
    const { codePoint, start, end } = folded[at];
    let piece;
    if (isHan(codePoint)) {
      piece = { term: String.fromCodePoint(codePoint), start, end, followsHan: false };
      if (before?.isHan) {
        piece.followsHan = true;
        const previous = before.piece;
        previous.pair = { term: previous.term + piece.term, start: previous.start, end };
      }
      at++;
    } else if (isWord(codePoint)) {
      const to = endOfWord(folded, at);
      piece = { term: word(folded.slice(at, to)), start, end: folded[to - 1].end };
      at = to;
    } else {
      at++;
    }
    before = { piece, isHan: isHan(codePoint) };
    if (piece) {
      found.push(piece);
    }
  }
  return found;
}

function endOfWord(folded, from) {
  const at = (index) => folded[index]?.codePoint ?? SEPARATOR;
  const isDigit = (index) => at(index) >= 0x30 && at(index) <= 0x39;
  const belongs = (index) => {
    switch (at(index)) {
      case 0x27: // '
        return isWord(at(index + 1));
      case 0x2e: // .
        return isDigit(index - 1) && isDigit(index + 1);
      case 0x2c: // ,
        return (
          isDigit(index - 1) &&
          [1, 2, 3].every((i) => isDigit(index + i)) &&
          !isDigit(index + 4)
        );
      default:
        return isWord(at(index));
    }
  };
  let end = from + 1;
  while (belongs(end)) {
    end++;
  }
  return end;
}

function word(folded) {
  let text = "";
  for (const { codePoint } of folded) {
    if (text.length >= LONGEST_WORD) {
      break;
    }
    if (codePoint !== 0x2c) {
      text += String.fromCodePoint(codePoint);
    }
  }
  const bare = text.normalize("NFC").replace(/'s$/, "").replaceAll("'", "");
  const singular = IRREGULAR.get(bare) ?? bare;
  return /^[a-z]+$/.test(singular) ? stem(singular) : singular;
}

// The text as search reads it: lower case, without accents, in common width, in simplified
// characters, each code point with the place it came from.
function fold(text) {
  const folded = [];
  for (let start = 0; start < text.length; ) {
    const codePoint = text.codePointAt(start);
    const end = start + (codePoint > 0xffff ? 2 : 1);
    if (classOf(codePoint) !== IGNORABLE) {
      for (const part of parts(codePoint)) {
        folded.push({ codePoint: part, start, end });
      }
    } else if (folded.length > 0) {
      folded.at(-1).end = end;
    }
    start = end;
  }
  return folded;
}

function parts(codePoint) {
  switch (codePoint) {
    case 0x27: // '
    case 0x2e: // .
    case 0x2c: // ,
      return [codePoint];
    case 0x2019: // ’
    case 0xff07: // ＇
      return [0x27];
    case 0xff0e: // ．
      return [0x2e];
  }
  if (!isReadable(codePoint)) {
    return [SEPARATOR];
  }
  if (codePoint < 0x80) {
    return [codePoint >= 0x41 && codePoint <= 0x5a ? codePoint + 0x20 : codePoint];
  }
  if (codePoint >= 0x4e00 && codePoint <= 0x9fff) {
    return [SIMPLIFIED.get(codePoint) ?? codePoint];
  }
  return [...String.fromCodePoint(codePoint).normalize("NFKD")].flatMap(part);
}

function part(character) {
  const lower = character.toLowerCase();
  if (LETTERS.has(lower)) {
    return [...LETTERS.get(lower)].map((letter) => letter.codePointAt(0));
  }
  const codePoint = lower.codePointAt(0);
  if (classOf(codePoint) === IGNORABLE) {
    return [];
  }
  return isReadable(codePoint) ? [SIMPLIFIED.get(codePoint) ?? codePoint] : [SEPARATOR];
}

function isWord(codePoint) {
  return classOf(codePoint) === WORD;
}

function isHan(codePoint) {
  return classOf(codePoint) === HAN;
}

function isReadable(codePoint) {
  return isWord(codePoint) || isHan(codePoint);
}

function classOf(codePoint) {
  return codePoint < LIMIT ? CLASSES[codePoint] : IGNORABLE;
}

function classes() {
  const classes = new Uint8Array(LIMIT);
  const numbers = readable.split(" ").map((number) => Number.parseInt(number, 36));
  for (let i = 0, at = 0; i < numbers.length; i += 2) {
    const from = at + numbers[i];
    at = from + numbers[i + 1];
    classes.fill(WORD, from, at);
  }
  const fill = (ranges, value) => {
    for (const range of ranges.split(" ")) {
      const [first, last] = range.split("-").map((number) => Number.parseInt(number, 16));
      classes.fill(value, first, last + 1);
    }
  };
  fill(han, HAN);
  fill(ignorable, IGNORABLE);
  return classes;
}

function pairs(table) {
  return new Map(table.split(" ").map((pair) => pair.split("=")));
}
