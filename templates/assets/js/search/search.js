// Searching the site's index.

import { compare, damaged, encode, lastWhere, openShards, readBlocks, script } from "./shards.js";
import { snippet } from "./snippet.js";
import { isStop, learn, terms, tokens } from "./terms.js";

const HITS = 10;
const COUNTED = ["kind", "language"];
const PASSAGES_SHOWN = 3;
const LONGEST = 1000;
const MOST_PARTS = 64;
const MOST_UNITS = 64;
const COMPLETED = 0.5;
const CLOSE = 0.5;
const MEANT = 2;
const SYNTAX = /["“”＂「『:：]|(?:^|[\0- \u00a0\u3000])[-－]/;
const round = Math.fround;

// What the scripts use that are fetched when a query needs them. They are given it, because an import
// of this script in them would be a circle, and a circle has no hash.
const TOOLS = {
  COUNTED,
  HITS,
  compare,
  counts,
  damaged,
  encode,
  isStop,
  lastWhere,
  learn,
  readBlocks,
  terms,
  tokens,
};

// How text becomes terms, for what compares it with Java.
export { learn, terms, tokens } from "./terms.js";

// Opens the index below a URL that ends in `/`.
export async function openSearch(baseUrl, options = {}) {
  return new Search(await openShards(baseUrl, options.fetch));
}

class Search {
  #shards;
  #scorer;

  constructor(shards) {
    this.#shards = shards;
    this.#scorer = scorer(shards.manifest);
  }

  // What is asked and answered stands on the site's page about the search API.
  async query(text, options = {}) {
    const { limit = HITS, lang, facets = COUNTED } = options;
    const asked = await this.#plan(text, options);
    const found = (await this.#best(asked, options)) ?? (await this.#find(asked, options, facets));
    const pages = found.pages.slice(0, limit);
    return {
      total: found.total,
      close: found.close ?? found.total,
      hits: await Promise.all(pages.map((numbers) => this.#hit(numbers, found.scores, asked))),
      facets: Object.fromEntries(facets.map((field) => [field, found.facets[field]])),
      spelling: asked.spelling,
      widened: widened(asked.names),
      elsewhere: (lang && !asked.filters.language ? found.facets.language : [])
        .filter(({ value }) => value !== lang)
        .map(({ value, count }) => ({ language: value, total: count })),
      filters: asked.filters,
      words: asked.words,
    };
  }

  // The passages that answer best as Lucene ranks them: [{number, score}].
  async rank(text, options = {}) {
    const { numbers, scores } = await this.#find(await this.#plan(text, options), options);
    return numbers
      .sort((a, b) => scores[b] - scores[a] || a - b)
      .slice(0, options.limit ?? HITS)
      .map((number) => ({ number, score: scores[number] }));
  }

  // The twin of the Java class Planner.
  async #plan(typed, { prefix, exact }) {
    const shards = this.#shards;
    const text = typed.slice(0, LONGEST);
    await learn(text);
    const { parts, filters } = SYNTAX.test(text)
      ? (await script(import("./syntax.js"))).parse(text, MOST_PARTS, shards.fields)
      : { parts: plainParts(text), filters: {} };
    const asked = { names: [], meant: new Set(), phrases: [], without: [], filters, spelling: [], words: [] };
    parts.forEach((part) => (part.tokens = tokens(part.text, "pairs")));
    const likely = parts
      .flatMap((part) => part.tokens)
      .flatMap(({ term, also }) => [term, ...also])
      .filter((term) => !isStop(term));
    const mayWiden = !exact && shards.manifest.names && parts.length > 0;
    // All at once, so that few requests bring them.
    const [named] = await Promise.all([
      mayWiden && script(import("./names.js")).then(({ widen }) => widen(parts, shards, asked, TOOLS)),
      this.#terms(likely),
    ]);
    const units = new Map();
    const add = (term, others = [], isExtra) => {
      const unit = [{ term, weight: 1 }, ...others.map((term) => ({ term, weight: COMPLETED }))];
      unit.isExtra = isExtra;
      units.set(unit.map(({ term, weight }) => `${term} ${weight}`).join("\n"), unit);
    };
    for (const part of parts.filter(({ tokens }) => tokens.length > 0)) {
      if (part.role !== "words") {
        asked[part.role].push(part.tokens);
        part.tokens.forEach(({ term }) => part.role === "phrases" && add(term));
        continue;
      }
      const found = await this.#occurring(part);
      for (const token of found) {
        const { term, word, start, end } = token;
        const shown = part.text.slice(start, end);
        asked.words.push(shown);
        const isEnglish = /^[a-z]{2,}$/.test(word);
        const isOpen = prefix && part.unfinished && part === parts.at(-1) && token === found.at(-1);
        const others =
          isEnglish && isOpen
            ? await (await script(import("./words.js"))).completions(token, shards, TOOLS)
            : [];
        const mayBeWrong = isEnglish && word.length > 3 && !exact && others.length === 0;
        const isWrong =
          mayBeWrong && !isStop(term) && !(named && named.has(part)) && !(await shards.term(term));
        const used = isWrong && (await (await script(import("./words.js"))).nearest(word, shards, TOOLS));
        if (used) {
          asked.spelling.push({ typed: shown, used });
        }
        add(used ? terms(used, "pairs")[0] : term, others);
        token.also.forEach((term) => add(term, [], true));
      }
    }
    const every = [...units.values()];
    const telling = every.filter((unit) => unit.length > 1 || !isStop(unit[0].term));
    asked.units = (telling.length > 0 ? telling : every).slice(0, MOST_UNITS);
    const names = asked.names.flatMap(({ tokens }) => tokens);
    const all = [asked.units, names, asked.phrases, asked.without].flat(2);
    asked.terms = await this.#terms(all.map(({ term }) => term));
    return asked;
  }

  async #terms(terms) {
    const all = [...new Set(terms)];
    const found = await Promise.all(all.map((term) => this.#shards.term(term)));
    return new Map(all.map((term, i) => [term, found[i]]).filter(([, entry]) => entry));
  }

  // Chinese characters one by one when no pair of them occurs.
  async #occurring({ text, tokens: found }) {
    const han = found.filter(({ word }) => word === "");
    const occurs = han.length === 0 || (await this.#terms(han.map(({ term }) => term))).size > 0;
    return occurs ? found : tokens(text, "single");
  }

  // One word that very many passages have, if its best part shows the best pages.
  async #best(asked, options) {
    const { units, names, meant, phrases, without, filters, terms } = asked;
    const entry = units.length === 1 && units[0].length === 1 && terms.get(units[0][0].term);
    if (!entry?.best || names.concat(...meant, phrases, without, Object.keys(filters)).length > 0) {
      return undefined;
    }
    const { bestPages } = await script(import("./best.js"));
    const group = (numbers, score) => this.#pages(numbers, score);
    return bestPages(entry, options, this.#shards, this.#scorer(entry.docFreq), group, TOOLS);
  }

  async #find(asked, { lang, filters = {} }, facets) {
    const shards = this.#shards;
    const lists = new Map();
    await Promise.all(
      [...asked.terms].map(async ([term, entry]) => lists.set(term, await entry.list())),
    );
    const sums = new Float64Array(shards.passages);
    const held = this.#addUnits(asked, lists, sums);
    const tests = await this.#tests(filters, asked.filters, lang);
    const isChosen = tests.some(({ field }) => field !== "language");
    const every = asked.units.length === 0 && (isChosen || asked.filters.language?.length > 0);
    if (asked.names.concat(asked.phrases, asked.without).length > 0) {
      const { apply } = await script(import("./phrases.js"));
      tests.push(...(await apply(asked, shards, lists, sums, this.#scorer, TOOLS)));
    }
    const numbers = [];
    sums.forEach((sum, number) => (every || sum > 0) && numbers.push(number));
    const passing = (field) =>
      numbers.filter((number) =>
        tests.every((test) => test.accepts(number) || (field && test.field === field)),
      );
    const counted = {};
    const fields = facets ? [...new Set([...facets, ...(lang ? ["language"] : [])])] : [];
    const columns = await Promise.all(fields.map((field) => shards.column(field)));
    fields.forEach((field, i) => (counted[field] = this.#count(columns[i], passing(field))));
    const scores = Float32Array.from(sums, (sum, i) => round(sum) * shards.weights[i]);
    asked.meant.forEach((number) => (scores[number] *= MEANT));
    const passed = passing();
    const pages = facets ? this.#pages(passed, (number) => scores[number]) : [];
    asked.names.forEach(({ found }) => found.forEach((number) => held.all(number)));
    const isClose = ([best]) => held.isWhole(best) || scores[best] >= CLOSE * scores[pages[0][0]];
    const close = pages.filter(isClose);
    const rest = pages.filter((page) => !isClose(page));
    return {
      numbers: passed,
      scores,
      pages: [...close, ...rest],
      total: pages.length,
      close: close.length,
      facets: counted,
    };
  }

  // Of each unit the best alternative counts. Returns which pages have all units that occur.
  #addUnits({ units, terms }, lists, sums) {
    const { pages } = this.#shards;
    const held = new Map();
    let asked = 0;
    for (const unit of units) {
      const best = new Map();
      for (const { term, weight } of unit.filter(({ term }) => lists.has(term))) {
        const { passages, frequencies, lengths } = lists.get(term);
        const score = this.#scorer(terms.get(term).docFreq, weight);
        passages.forEach((number, i) => {
          const value = score(frequencies[i], lengths[i]);
          best.set(number, Math.max(value, best.get(number) ?? 0));
        });
      }
      best.forEach((value, number) => (sums[number] += value));
      if (best.size > 0 && !unit.isExtra) {
        asked++;
        for (const page of new Set([...best.keys()].map((number) => pages[number]))) {
          held.set(page, (held.get(page) ?? 0) + 1);
        }
      }
    }
    return {
      all: (number) => held.set(pages[number], asked),
      isWhole: (number) => (held.get(pages[number]) ?? 0) >= asked,
    };
  }

  async #tests(filters, typed, lang) {
    const language = lang && !typed.language ? { language: [lang] } : {};
    const all = [filters, typed, language].flatMap((given) => Object.entries(given));
    return Promise.all(
      all
        .filter(([, allowed]) => allowed?.length > 0)
        .map(async ([field, allowed]) => {
          const { values, sets, rows } = await this.#shards.column(field);
          const accepted = sets.map((set) => set.some((value) => allowed.includes(values[value])));
          return { field, accepts: (number) => accepted[rows[number]] };
        }),
    );
  }

  // How many pages have each value.
  #count({ values, sets, rows }, numbers) {
    const pages = values.map(() => new Set());
    for (const number of numbers) {
      sets[rows[number]].forEach((value) => pages[value].add(this.#shards.pages[number]));
    }
    return counts(values, (value) => pages[value].size);
  }

  #pages(numbers, score) {
    const pages = new Map();
    for (const number of numbers.sort((a, b) => score(b) - score(a) || a - b)) {
      const page = this.#shards.pages[number];
      pages.set(page, pages.get(page) ?? []);
      pages.get(page).push(number);
    }
    return [...pages.values()];
  }

  async #hit(numbers, scores, asked) {
    const shown = numbers.slice(0, PASSAGES_SHOWN);
    const texts = await Promise.all(shown.map((number) => this.#shards.passage(number)));
    const terms = new Set(asked.terms.keys());
    const passages = await Promise.all(
      texts.map(async ({ heading, url, clause, level, text }, i) => {
        const number = shown[i];
        const name = asked.names.find(({ alone }) => alone.has(number));
        return {
          heading,
          trail: clause ? { number: clause, level } : "",
          url,
          score: scores[number],
          number,
          snippet: await snippet(text, terms),
          ...(name && { why: { typed: name.typed, form: name.name } }),
        };
      }),
    );
    const [kind, language] = this.#shards
      .kindAndLanguage()
      .map(({ values, sets, rows }) => values[sets[rows[shown[0]]][0]]);
    const [{ entry, url, title }] = texts;
    return {
      entry,
      kind,
      language,
      url: url.split("#")[0],
      title,
      score: passages[0].score,
      more: numbers.length - shown.length,
      passages,
    };
  }
}

// As syntax.js has the parts of a text that has no syntax.
function plainParts(text) {
  return text
    .split(/[\0- \u00a0\u3000]+/)
    .map((text, i, all) => ({ role: "words", text, unfinished: i === all.length - 1 }))
    .filter(({ text }) => text !== "")
    .slice(0, MOST_PARTS);
}

// BM25F as Lucene reckons it, in single precision where Lucene does.
function scorer({ docCount, sumTotalTermFreq }) {
  const average = round(sumTotalTermFreq / docCount);
  const k1 = round(1.2);
  const b = round(0.75);
  const base = round(1 - b);
  const inverses = Array.from({ length: 256 }, (_, byte) => {
    const relative = round(round(b * decodeLength(byte)) / average);
    return round(1 / round(k1 * round(base + relative)));
  });
  return (docFreq, weight = 1) => {
    const idf = round(Math.log(1 + (docCount - docFreq + 0.5) / (docFreq + 0.5)));
    const most = round(weight * idf);
    return (frequency, length) =>
      round(most - round(most / round(1 + round(frequency * inverses[length]))));
  };
}

// Lucene's SmallFloat.byte4ToInt.
function decodeLength(byte) {
  const rest = byte - 24;
  return rest < 8 ? byte : 24 + ((rest & 7) | 8) * 2 ** ((rest >> 3) - 1);
}

function counts(values, count) {
  return values
    .map((value, i) => ({ value, count: count(i) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

function widened(names) {
  const all = new Map();
  for (const { typed, name, entry, found } of names) {
    if (found.size > 0) {
      const key = `${entry}\n${typed}`;
      all.set(key, all.get(key) ?? { typed, forms: [], entry });
      all.get(key).forms.push(name);
    }
  }
  return [...all.values()];
}
