// Text and queries to terms.

import { stem } from "./stem.js";
import { common, han, ignorable, irregular, letters, stopWords } from "./tables.js";

const LIMIT = 0x40000;
const SEPARATOR = 0;
const WORD = 1;
const HAN = 2;
const IGNORABLE = 3;

const LONGEST_WORD = 64;

const CLASSES = new Uint8Array(LIMIT);
fillClasses(common);
const LETTERS = pairs(letters);
const IRREGULAR = pairs(irregular);
const SIMPLIFIED = new Map();
const SIMPLE = new Set();
const LEARNED = {};
const STOP_TERMS = new Set(tokens(stopWords, "pairs").map(({ term }) => term));

// Whether a query that has other terms does without this one.
export function isStop(term) {
  return STOP_TERMS.has(term);
}

// Loads the tables that a text needs.
export async function learn(text) {
  const learning = [];
  if (/[^\0-\u024f\u2000-\u206f\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/.test(text)) {
    learning.push(once("scripts", ({ readable }) => fillClasses(readable)));
  }
  if (/[\u2e80-\uffff]/.test(text) && !isCommon(text.normalize("NFKC"))) {
    learning.push(once("simplified", ({ simplified }) => {
      for (let i = 0; i < simplified.length; i += 2) {
        SIMPLIFIED.set(simplified.charCodeAt(i), simplified.charCodeAt(i + 1));
      }
    }));
  }
  await Promise.all(learning);
}

function once(name, use) {
  LEARNED[name] ??= import(`./${name}.js`).then(use, (cause) => {
    delete LEARNED[name];
    const error = new Error(`search: ${name}.js cannot be loaded`, { cause });
    throw Object.assign(error, { code: "offline" });
  });
  return LEARNED[name];
}

// Whether every Chinese character is one that GB 2312 has and the table leaves as it is.
function isCommon(text) {
  if (!SIMPLE.size) {
    const decoder = new TextDecoder("gbk");
    for (let place = 0; place < 76 * 94; place++) {
      const first = (place < 376 ? 0xa4 : 0xac) + Math.floor(place / 94);
      SIMPLE.add(decoder.decode(Uint8Array.of(first, 0xa1 + (place % 94))));
    }
    for (const character of "乾吒夥後徵拚捱摺於榘菸薹袷醣麴麽") {
      SIMPLE.delete(character);
    }
  }
  return [...text].every((one) => !isHan(one.codePointAt(0)) || SIMPLE.has(one));
}

// The terms of a text with their places.
export function tokens(text, mode) {
  const folded = fold(text);
  const codePoint = (index) => folded[index]?.codePoint ?? SEPARATOR;
  const found = [];
  let position = 0;
  const addHan = (at, count) => {
    let term = "";
    for (let i = at; i < at + count; i++) {
      term += String.fromCodePoint(codePoint(i));
    }
    const { start } = folded[at];
    found.push({ term, word: "", position, start, end: folded[at + count - 1].end });
  };
  for (let at = 0; at < folded.length; ) {
    if (isHan(codePoint(at))) {
      const isPair = isHan(codePoint(at + 1));
      if (mode !== "pairs" || !(isPair || isHan(codePoint(at - 1)))) {
        addHan(at, 1);
      }
      if (isPair && mode !== "single") {
        addHan(at, 2);
      }
      at++;
      position++;
    } else if (isWord(codePoint(at))) {
      const to = endOfWord(folded, at);
      const plain = word(folded.slice(at, to));
      const singular = IRREGULAR.get(plain) ?? plain;
      const term = /^[a-z]+$/.test(singular) ? stem(singular) : singular;
      const { start } = folded[at];
      found.push({ term, word: plain, position, start, end: folded[to - 1].end });
      at = to;
      position++;
    } else {
      at++;
    }
  }
  return found;
}

export function terms(text, mode) {
  return tokens(text, mode).map(({ term }) => term);
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
  return text.normalize("NFC").replace(/'s$/, "").replaceAll("'", "");
}

// The text as search reads it.
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

function fillClasses(readable) {
  const numbers = readable.split(" ").map((number) => Number.parseInt(number, 36));
  for (let i = 0, at = 0; i < numbers.length; i += 2) {
    const from = at + numbers[i];
    at = from + numbers[i + 1];
    CLASSES.fill(WORD, from, at);
  }
  const fill = (ranges, value) => {
    for (const range of ranges.split(" ")) {
      const [first, last] = range.split("-").map((number) => Number.parseInt(number, 16));
      CLASSES.fill(value, first, last + 1);
    }
  };
  fill(han, HAN);
  fill(ignorable, IGNORABLE);
}

function pairs(table) {
  return new Map(table.split(" ").map((pair) => pair.split("=")));
}
