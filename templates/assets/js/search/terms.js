// Text and queries to terms, see generator/docs/search-format.md. Java reads these very tables.

export const common =
  "1c a 7 q 6 q 19 1 1 1 4 1 2 4 2 3 1 3 1 n 1 v 1 9k 5vr 1 12 1 346 3 p f 1 5 2 5 5vn g74 is0 " +
  "a 7 q 6 q b 2h 3 6 2 6 2 6 2 3 6 1";

export const ignorable =
  "ad-ad 300-36f 1ab0-1aff 1dc0-1dff 200c-200d 2060-2060 20d0-20f0 3099-309a fe00-fe0f " +
  "fe20-fe2f feff-feff";

export const han =
  "3005-3007 3021-3029 3031-3035 3038-303c 3041-3096 309d-309f 30a1-30fa 30fc-30ff 3105-312f " +
  "31a0-31bf 31f0-31ff 3400-4dbf 4e00-9fff f900-faff 20000-3fffd";

export const letters = "ß=ss æ=ae œ=oe ø=o đ=d ð=d þ=th ł=l ı=i ħ=h ŧ=t ς=σ";

export const irregular =
  "children=child women=woman men=man feet=foot teeth=tooth mice=mouse";

export const stopWords =
  "a about an and any are as at be been but by can could did do does for from had has have he " +
  "her his how i if in into is it its may me my no not of on or our she should so some such " +
  "than that the their them then there these they this those to us was we were what when where " +
  "which who why will with would you your";

const STEP_2 = pairs(
  "ational=ate tional=tion enci=ence anci=ance izer=ize bli=ble alli=al entli=ent eli=e " +
    "ousli=ous ization=ize ation=ate ator=ate alism=al iveness=ive fulness=ful ousness=ous " +
    "aliti=al iviti=ive biliti=ble logi=log",
);
const STEP_3 = pairs("icate=ic ative= alize=al iciti=ic ical=ic ful= ness=");
const STEP_4 =
  "al ance ence er ic able ible ant ement ment ent ion ou ism ate iti ous ive ize".split(" ");

const LIMIT = 0x40000;
const LONGEST_WORD = 64;
const SEPARATOR = 0;
const LETTER = 1;
const HAN = 2;
const IGNORABLE = 3;
const DIGIT = 4;

const CLASSES = new Uint8Array(LIMIT);
fillClasses(common);
const LETTERS = new Map(pairs(letters));
const IRREGULAR = new Map(pairs(irregular));
const SIMPLIFIED = new Map();
const SIMPLE = new Set();
const LEARNED = {};
const STOP_TERMS = new Set(terms(stopWords, "pairs"));

export function isStop(term) {
  return STOP_TERMS.has(term);
}

// Loads the tables that a text needs.
export async function learn(text) {
  const learning = [];
  if (/[^\0-\u024f\u2000-\u206f\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/.test(text)) {
    learning.push(once("scripts", () => import("./scripts.js"), ({ readable }) => fillClasses(readable)));
  }
  if (/[\u2e80-\uffff]/.test(text) && !isCommon(text.normalize("NFKC"))) {
    learning.push(once("simplified", () => import("./simplified.js"), ({ simplified }) => {
      for (let i = 0; i < simplified.length; i += 2) {
        SIMPLIFIED.set(simplified.charCodeAt(i), simplified.charCodeAt(i + 1));
      }
    }));
  }
  await Promise.all(learning);
}

function once(name, load, use) {
  LEARNED[name] ??= load().then(use, (cause) => {
    delete LEARNED[name];
    const error = new Error(`search: ${name}.js cannot be loaded`, { cause });
    throw Object.assign(error, { code: "missing" });
  });
  return LEARNED[name];
}

// Whether the table `simplified` leaves every character, which GB 2312 has, as it is.
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
  return [...text].every((one) => CLASSES[one.codePointAt(0)] !== HAN || SIMPLE.has(one));
}

// mode: Chinese in "pairs", "single" characters or "both"
// [{term, word, also: further terms that words are found by, position, start, end}]
export function tokens(text, mode) {
  const folded = fold(text);
  const classAt = (index) => folded[index]?.type;
  const found = [];
  let position = 0;
  const add = (from, to, term, word, also = []) => {
    const { start } = folded[from];
    found.push({ term, word, also, position, start, end: folded[to - 1].end });
  };
  const addHan = (from, to) => add(from, to, written(folded, from, to), "");
  for (let at = 0, to; at < folded.length; at = to) {
    to = at + 1;
    if (classAt(at) === HAN) {
      const isPair = classAt(to) === HAN;
      if (mode !== "pairs" || !(isPair || classAt(at - 1) === HAN)) {
        addHan(at, to);
      }
      if (isPair && mode !== "single") {
        addHan(at, to + 1);
      }
      position++;
    } else if (isWord(classAt(at))) {
      to = endOfRun(folded, at);
      const words = cut(folded, at, to, isGlued);
      words.forEach(([from, end], i) => {
        const parts = cut(folded, from, end, isCamelCase);
        const extras = parts.length > 1 ? parts : [];
        if (words[i + 1]) {
          extras.unshift([from, words[i + 1][1]]);
        }
        const plain = word(folded, from, end);
        const also = extras.map(([from, to]) => termOf(word(folded, from, to)));
        add(from, end, termOf(plain), plain, also);
        position++;
      });
    }
  }
  return found;
}

export function terms(text, mode) {
  return tokens(text, mode).map(({ term }) => term);
}

function isWord(type) {
  return type === LETTER || type === DIGIT;
}

function endOfRun(folded, from) {
  const type = (index) => folded[index]?.type;
  const isBetween = (index, kind) => type(index - 1) === kind && type(index + 1) === kind;
  const isThousands = (index) =>
    [-1, 1, 2, 3].every((i) => type(index + i) === DIGIT) && type(index + 4) !== DIGIT;
  const belongs = (index) => {
    switch (folded[index]?.codePoint) {
      case 0x27:
        return isBetween(index, LETTER) || isThousands(index);
      case 0x2e:
        return isBetween(index, DIGIT);
      case 0x2c:
        return isThousands(index);
      default:
        return isWord(type(index));
    }
  };
  let end = from + 1;
  while (belongs(end)) {
    end++;
  }
  return end;
}

// [[from, to], …], cut between two characters that `parts` accepts.
function cut(folded, from, to, parts) {
  const ranges = [];
  let start = from;
  for (let at = from + 1; at < to; at++) {
    if (parts(folded[at - 1], folded[at], folded.slice(at + 1, Math.min(at + 3, to)))) {
      ranges.push([start, at]);
      start = at;
    }
  }
  return [...ranges, [start, to]];
}

// A digit beside a letter.
function isGlued(before, after) {
  return before.type + after.type === LETTER + DIGIT;
}

// A capital after a letter that is none, or one that begins a word behind capitals: the S of
// HTTPServer, but nothing of PDFs, nor of the two letters that Æ becomes.
function isCamelCase(before, after, rest) {
  const begins =
    after.start !== before.start &&
    rest.length === 2 &&
    rest.every((one) => one.type === LETTER && !one.isCapital);
  return after.isCapital && isWord(before.type) && (!before.isCapital || begins);
}

function termOf(word) {
  const singular = IRREGULAR.get(word) ?? word;
  return /^[a-z]+$/.test(singular) ? stem(singular) : singular;
}

function word(folded, from, to) {
  const text = written(folded, from, to).normalize("NFC");
  return text.replace(/'s$/, "").replaceAll("'", "");
}

// Without commas, up to the first character that makes it too long.
function written(folded, from, to) {
  let text = "";
  for (let at = from; at < to && text.length < LONGEST_WORD; at++) {
    const { codePoint } = folded[at];
    text += codePoint === 0x2c ? "" : String.fromCodePoint(codePoint);
  }
  return text;
}

function fold(text) {
  const folded = [];
  let start = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0);
    const end = start + character.length;
    if (classOf(codePoint) !== IGNORABLE) {
      const isCapital = character.toLowerCase() !== character;
      for (const part of parts(codePoint, character)) {
        const isDigit = part >= 0x30 && part <= 0x39;
        const type = isDigit ? DIGIT : classOf(part);
        folded.push({ codePoint: part, type, isCapital, start, end });
      }
    } else if (folded.length > 0) {
      folded.at(-1).end = end;
    }
    start = end;
  }
  return folded;
}

function parts(codePoint, character) {
  if (codePoint === 0x2019 || codePoint === 0xff07) {
    return [0x27];
  }
  if (codePoint === 0xff0e) {
    return [0x2e];
  }
  if (codePoint === 0x2009 || codePoint === 0x202f) {
    return [0x2c];
  }
  if ("'.,".includes(character)) {
    return [codePoint];
  }
  if (classOf(codePoint) === SEPARATOR) {
    return [SEPARATOR];
  }
  if (codePoint < 0x80) {
    return [character.toLowerCase().charCodeAt(0)];
  }
  return codePoint >= 0x4e00 && codePoint <= 0x9fff
    ? [SIMPLIFIED.get(codePoint) ?? codePoint]
    : [...character.normalize("NFKD")].flatMap(part);
}

function part(character) {
  const lower = character.toLowerCase();
  if (LETTERS.has(lower)) {
    return [...LETTERS.get(lower)].map((letter) => letter.codePointAt(0));
  }
  const codePoint = lower.codePointAt(0);
  const found = classOf(codePoint);
  if (found === IGNORABLE) {
    return [];
  }
  return [found === SEPARATOR ? SEPARATOR : (SIMPLIFIED.get(codePoint) ?? codePoint)];
}

function classOf(codePoint) {
  return codePoint < LIMIT ? CLASSES[codePoint] : IGNORABLE;
}

function fillClasses(readable) {
  const numbers = readable.split(" ").map((number) => Number.parseInt(number, 36));
  for (let i = 0, at = 0; i < numbers.length; i += 2) {
    const from = at + numbers[i];
    at = from + numbers[i + 1];
    CLASSES.fill(LETTER, from, at);
  }
  for (const [ranges, value] of [[han, HAN], [ignorable, IGNORABLE]]) {
    for (const range of ranges.split(" ")) {
      const [first, last] = range.split("-").map((number) => Number.parseInt(number, 16));
      CLASSES.fill(value, first, last + 1);
    }
  }
}

function pairs(table) {
  return table.split(" ").map((pair) => pair.split("="));
}

// Porter's stemmer, as Lucene has it.
function stem(word) {
  if (word.length < 3) {
    return word;
  }
  let stemmed = withoutEnding(word.replace(/(ss|i)es$|([^s])s$/, "$1$2"));
  if (stemmed.endsWith("y") && hasVowel(stemmed.slice(0, -1))) {
    stemmed = stemmed.slice(0, -1) + "i";
  }
  stemmed = withoutSuffix(replaced(replaced(stemmed, STEP_2), STEP_3));
  if (stemmed.endsWith("e")) {
    const start = stemmed.slice(0, -1);
    const count = measure(stemmed);
    stemmed = count > 1 || (count === 1 && !endsShort(start)) ? start : stemmed;
  }
  return stemmed.endsWith("ll") && measure(stemmed) > 1 ? stemmed.slice(0, -1) : stemmed;
}

function withoutEnding(word) {
  const [, start, ending] = /^(.*?)(eed|ed|ing)$/.exec(word) ?? [];
  if (ending === "eed") {
    return measure(start) > 0 ? word.slice(0, -1) : word;
  }
  if (!ending || !hasVowel(start)) {
    return word;
  }
  if (/(?:at|bl|iz)$/.test(start)) {
    return start + "e";
  }
  if (/(.)\1$/.test(start) && shape(start).endsWith("c")) {
    return /[lsz]$/.test(start) ? start : start.slice(0, -1);
  }
  return measure(start) === 1 && endsShort(start) ? start + "e" : start;
}

function replaced(word, endings) {
  const [ending, replacement] = endings.find(([ending]) => word.endsWith(ending)) ?? [""];
  const start = word.slice(0, word.length - ending.length);
  return ending && measure(start) > 0 ? start + replacement : word;
}

function withoutSuffix(word) {
  const ending = STEP_4.find((ending) => word.endsWith(ending)) ?? "";
  const start = word.slice(0, word.length - ending.length);
  const stays = ending === "ion" && !/[st]$/.test(start);
  return !stays && measure(start) > 1 ? start : word;
}

// Every letter replaced by c, a consonant, or v, a vowel.
function shape(word) {
  let shape = "";
  for (const letter of word) {
    shape += "aeiou".includes(letter) || (letter === "y" && shape.endsWith("c")) ? "v" : "c";
  }
  return shape;
}

function measure(word) {
  return shape(word).split("vc").length - 1;
}

function hasVowel(word) {
  return shape(word).includes("v");
}

function endsShort(word) {
  return shape(word).endsWith("cvc") && !/[wxy]$/.test(word);
}
