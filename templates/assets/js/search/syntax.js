// What a reader typed, taken apart: the twin of the Java class QueryText.

const OPENING = '"“”＂「『';
const CLOSING = '"“”＂」』';
const FILTER = /^([A-Za-z][\w-]*)[:：](.+)$/s;

// parts: [{role, text, unfinished}]; filters: {field: [value, …]}
export function parse(text, mostParts, fields) {
  const parts = [];
  const filters = {};
  const isSpace = (index) => /[\0- \u00a0\u3000]/.test(text[index]);
  const isOpening = (index) => index < text.length && OPENING.includes(text[index]);
  const add = (role, words, unfinished) => {
    if (words !== "") {
      parts.push({ role, text: words, unfinished });
    }
  };
  const filter = (words) => {
    const [, field, values] = FILTER.exec(words) ?? [];
    if (!fields.includes(field)) {
      return false;
    }
    const known = (filters[field] ??= []);
    const given = values.split(/[,，]/).filter((value) => value !== "" && !known.includes(value));
    known.push(...new Set(given));
    return true;
  };
  for (let at = 0; at < text.length && parts.length < mostParts; ) {
    if (isSpace(at)) {
      at++;
      continue;
    }
    const without = "-－".includes(text[at]);
    if (without) {
      at++;
    }
    const isPhrase = isOpening(at);
    const from = isPhrase ? at + 1 : at;
    at = from;
    if (isPhrase) {
      while (at < text.length && !CLOSING.includes(text[at])) {
        at++;
      }
      add(without ? "without" : "phrases", text.slice(from, at), false);
      at++;
      continue;
    }
    while (at < text.length && !isSpace(at) && !isOpening(at)) {
      at++;
    }
    const words = text.slice(from, at);
    if (without || !filter(words)) {
      add(without ? "without" : "words", words, at === text.length);
    }
  }
  return { parts, filters };
}
