// Turns what was typed into what is asked.

import { isStop, terms, tokens } from "./tokenize.js";

const OTHER = 0.5;
const MOST_UNITS = 64;
const MOST_NAMES = 16;
const MOST_COMPLETIONS = 8;
const ENGLISH = /^[a-z]+$/;
const LONGEST = 1000;
const MOST_PARTS = 64;
const OPENING = '"“”＂「『';
const CLOSING = '"“”＂」』';
const FILTER = /^([A-Za-z][\w-]*)[:：](.+)$/s;

// Returns {units, names, phrases, without, filters, spelling, words, all}.
export async function plan(text, { prefix = false, exact = false }, index) {
  const { parts, filters } = parse(text, index.fields);
  const result = { names: [], phrases: [], without: [], filters, spelling: [], words: [] };
  const units = new Map();
  const add = (unit) =>
    units.set(unit.map(({ term, weight }) => `${term} ${weight}`).join("\n"), unit);
  const named = new Set();
  if (!exact && parts.length > 0) {
    await widen(parts, index, result.names, named);
  }
  for (const [i, part] of parts.entries()) {
    const found = tokens(part.text, "pairs");
    if (found.length === 0) {
      continue;
    }
    if (part.role === "without") {
      result.without.push(found);
    } else if (part.role === "phrase") {
      result.phrases.push(found);
      found.forEach(({ term }) => add([{ term, weight: 1 }]));
    } else {
      const asked = await occurring(part, found, index);
      result.words.push(...asked.map(({ start, end }) => part.text.slice(start, end)));
      for (const token of asked) {
        const isOpen = prefix && i === parts.length - 1 && part.unfinished && token === asked.at(-1);
        const others = isOpen ? await completions(token, index) : [];
        const mayBeWrong = !exact && !named.has(i) && others.length === 0;
        const used = mayBeWrong ? await correction(token, index) : undefined;
        if (used) {
          result.spelling.push({ typed: part.text.slice(token.start, token.end), used });
        }
        const term = used ? terms(used, "pairs")[0] : token.term;
        add([{ term, weight: 1 }, ...others.map((other) => ({ term: other, weight: OTHER }))]);
      }
    }
  }
  const all = [...units.values()];
  const telling = all.filter((unit) => unit.length > 1 || !isStop(unit[0].term));
  result.units = (telling.length > 0 ? telling : all).slice(0, MOST_UNITS);
  return result;
}

// Chinese characters one by one when no pair of them occurs.
async function occurring(part, found, index) {
  const han = found.filter(({ word }) => word === "");
  if (han.length === 0) {
    return found;
  }
  const occur = await Promise.all(han.map(({ term }) => index.occurs(term)));
  return occur.includes(true) ? found : tokens(part.text, "single");
}

async function completions({ term, word }, index) {
  if (!ENGLISH.test(word) || word.length < 2) {
    return [];
  }
  const others = new Set(
    (await index.words(word))
      .filter(([other]) => other !== word)
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .slice(0, MOST_COMPLETIONS)
      .flatMap(([other]) => terms(other, "pairs")),
  );
  others.delete(term);
  return [...others];
}

// The word that was meant, if the one that was typed does not occur.
async function correction({ term, word }, index) {
  if (!ENGLISH.test(word) || word.length < 4 || (await index.occurs(term))) {
    return undefined;
  }
  const { nearest } = await import("./spell.js");
  return nearest(word, await index.words(word[0]));
}

// Looks for names in every run of words that no phrase interrupts.
async function widen(parts, index, names, named) {
  const find = await index.names();
  if (!find) {
    return;
  }
  let run = [];
  for (const part of [...parts, { role: "end" }]) {
    if (part.role === "words") {
      const i = parts.indexOf(part);
      run.push(...tokens(part.text, "single").map((token) => ({ ...token, part, i })));
      continue;
    }
    for (const { from, to, entry, others } of await find(run.map(({ term }) => term))) {
      const texts = new Map();
      for (const { part, i, start, end } of run.slice(from, to)) {
        named.add(i);
        texts.set(i, (texts.get(i) ?? "") + part.text.slice(start, end));
      }
      const typed = [...texts.values()].join(" ");
      for (const name of others.slice(0, MOST_NAMES - names.length)) {
        names.push({ typed, name, entry, tokens: tokens(name, "pairs") });
      }
    }
    run = [];
  }
}

// What a reader typed, taken apart.
function parse(typed, fields) {
  const text = typed.slice(0, LONGEST);
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
  for (let at = 0; at < text.length && parts.length < MOST_PARTS; ) {
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
      add(without ? "without" : "phrase", text.slice(from, at), false);
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
