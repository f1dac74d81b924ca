// Searching the site's index.

import { plan } from "./plan.js";
import { scorer } from "./rank.js";
import { openShards } from "./shards.js";
import { snippet } from "./snippet.js";
import { learn } from "./tokenize.js";

export const HITS = 10;
const PASSAGES_SHOWN = 3;
export const COUNTED = ["kind", "language"];
const round = Math.fround;

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

  // The pages that answer best:
  //
  //   {total, hits, facets, spelling, widened, elsewhere, filters, words}
  //   hits: [{entry, kind, language, url, title, score, more, passages}]; `more` counts the passages
  //     that are not shown
  //   passages: the best three, [{heading, trail, url, score, number, snippet: [{text, mark}], why}]
  //     trail: {number, level} of a clause, or ""; why: {typed, form} if another name was found
  //   facets: {kind: [{value, count}], …} in pages, each as if it did not filter
  //   spelling: [{typed, used}]; widened: [{typed, forms, entry}]; elsewhere: [{language, total}]
  //
  // `lang` is a language; `filters` maps `kind`, `language` or a facet to the values allowed;
  // `prefix` says that the last word may still be typed; `exact` that no word is corrected or
  // widened; `facets` lists what to count.
  async query(text, options = {}) {
    const { limit = HITS, lang, facets = COUNTED } = options;
    const asked = await this.#plan(text, options);
    const found =
      (await this.#best(asked, options)) ?? (await this.#find(asked, { ...options, facets }));
    const hits = await Promise.all(
      found.pages.slice(0, limit).map((numbers) => this.#hit(numbers, found, asked)),
    );
    const elsewhere = lang && !asked.filters.language ? found.facets.language : [];
    return {
      total: found.total,
      hits,
      facets: Object.fromEntries(facets.map((field) => [field, found.facets[field]])),
      spelling: asked.spelling,
      widened: widened(asked.names),
      elsewhere: elsewhere
        .filter(({ value }) => value !== lang)
        .map(({ value, count }) => ({ language: value, total: count })),
      filters: asked.filters,
      words: asked.words,
    };
  }

  // The passages that answer best as Lucene ranks them: [{number, score}].
  async rank(text, options = {}) {
    const asked = await this.#plan(text, options);
    const { numbers, scores } = await this.#find(asked, { ...options, facets: undefined });
    return numbers
      .sort((a, b) => scores[b] - scores[a] || a - b)
      .slice(0, options.limit ?? HITS)
      .map((number) => ({ number, score: scores[number] }));
  }

  async #plan(text, options) {
    await learn(text);
    const shards = this.#shards;
    const asked = await plan(text, options, {
      fields: shards.fields,
      occurs: async (term) => (await shards.term(term)) !== undefined,
      words: async (prefix) => (await import("./wordlist.js")).wordsFrom(shards, prefix),
      names: async () =>
        shards.manifest.names &&
        (await import("./names.js")).nameFinder(shards, shards.manifest.names),
    });
    asked.terms = new Map();
    const wanted = [
      ...asked.units.flat(),
      ...asked.names.flatMap(({ tokens }) => tokens),
      ...asked.phrases.flat(),
      ...asked.without.flat(),
    ];
    await Promise.all(
      wanted.map(async ({ term }) => {
        const found = await shards.term(term);
        if (found) {
          asked.terms.set(term, found);
        }
      }),
    );
    return asked;
  }

  // The best pages for one word that very many have, if its best part shows them.
  async #best(asked, options) {
    const { units, names, phrases, without, filters, terms } = asked;
    const entry = units.length === 1 && units[0].length === 1 && terms.get(units[0][0].term);
    const others = [names, phrases, without, Object.keys(filters)].some(({ length }) => length > 0);
    if (!entry?.best || others) {
      return undefined;
    }
    const { bestPages } = await import("./best.js");
    const group = (numbers, score) => this.#pages(numbers, score);
    return bestPages(entry, options, this.#shards, this.#scorer(entry.docFreq), group);
  }

  async #find(asked, { lang, filters = {}, facets }) {
    const lists = new Map();
    await Promise.all(
      [...asked.terms].map(async ([term, entry]) => lists.set(term, await entry.list())),
    );
    const sums = new Float64Array(this.#shards.passages);
    this.#addUnits(asked, lists, sums);
    const typed = asked.names.length > 0 && sums.slice();
    const phrase = asked.names.length + asked.phrases.length + asked.without.length > 0;
    const matches = phrase && (await import("./phrases.js")).phrase;
    for (const name of asked.names) {
      name.found = await matches(this.#shards, name.tokens, lists);
      this.#addName(name, asked, lists, sums, typed);
    }
    const tests = await this.#tests({ ...filters }, asked.filters, lang);
    for (const tokens of asked.phrases) {
      const found = await matches(this.#shards, tokens, lists);
      tests.push({ accepts: (number) => found.has(number) });
    }
    for (const tokens of asked.without) {
      const found = await matches(this.#shards, tokens, lists);
      tests.push({ accepts: (number) => !found.has(number) });
    }
    const isChosen = tests.some(({ field }) => field && field !== "language");
    const every = asked.units.length === 0 && (isChosen || asked.filters.language?.length > 0);
    const numbers = [];
    for (let number = 0; number < sums.length; number++) {
      if (every || sums[number] > 0) {
        numbers.push(number);
      }
    }
    const passing = (field) =>
      numbers.filter((number) =>
        tests.every((test) => test.accepts(number) || (field && test.field === field)),
      );
    const counted = {};
    for (const field of new Set([...(facets ?? []), ...(facets && lang ? ["language"] : [])])) {
      counted[field] = this.#count(await this.#shards.column(field), passing(field));
    }
    const scores = Float32Array.from(sums);
    const passed = passing();
    const pages = facets ? this.#pages(passed, (number) => scores[number]) : [];
    return { numbers: passed, scores, pages, total: pages.length, facets: counted };
  }

  // Of each unit the best alternative counts.
  #addUnits({ units, terms }, lists, sums) {
    for (const unit of units) {
      const best = new Map();
      for (const { term, weight } of unit.filter(({ term }) => lists.has(term))) {
        const { passages, frequencies, lengths } = lists.get(term);
        const score = this.#scorer(terms.get(term).docFreq, weight);
        for (let i = 0; i < passages.length; i++) {
          const value = score(frequencies[i], lengths[i]);
          if (unit.length === 1) {
            sums[passages[i]] += value;
          } else if (value > (best.get(passages[i]) ?? 0)) {
            best.set(passages[i], value);
          }
        }
      }
      best.forEach((value, number) => (sums[number] += value));
    }
  }

  // Another name counts where it stands word by word.
  #addName(name, { terms }, lists, sums, typed) {
    const added = new Map();
    for (const term of new Set(name.tokens.map(({ term }) => term))) {
      if (name.found.size > 0) {
        const { passages, frequencies, lengths } = lists.get(term);
        const score = this.#scorer(terms.get(term).docFreq, 0.5);
        passages.forEach((number, i) => {
          if (name.found.has(number)) {
            added.set(number, (added.get(number) ?? 0) + score(frequencies[i], lengths[i]));
          }
        });
      }
    }
    added.forEach((value, number) => (sums[number] += round(value)));
    name.alone = new Set([...name.found].filter((number) => typed[number] === 0));
  }

  // One test for each field that restricts: {field, accepts(number)}.
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
    const found = values.map(() => 0);
    const lastPage = values.map(() => -1);
    for (const number of numbers) {
      const page = this.#shards.pages[number];
      for (const value of sets[rows[number]]) {
        if (lastPage[value] !== page) {
          lastPage[value] = page;
          found[value]++;
        }
      }
    }
    return counts(values, (value) => found[value]);
  }

  // The passages found, page by page: the page with the best passage first, its passages likewise.
  #pages(numbers, score) {
    const pages = new Map();
    for (const number of numbers.sort((a, b) => score(b) - score(a) || a - b)) {
      const page = this.#shards.pages[number];
      if (pages.has(page)) {
        pages.get(page).push(number);
      } else {
        pages.set(page, [number]);
      }
    }
    return [...pages.values()];
  }

  async #hit(numbers, { scores }, asked) {
    const shown = numbers.slice(0, PASSAGES_SHOWN);
    const texts = await Promise.all(shown.map((number) => this.#shards.passage(number)));
    const terms = new Set(asked.terms.keys());
    const [kind, language] = this.#shards.kindAndLanguage().map(({ values, sets, rows }) =>
      values[sets[rows[shown[0]]][0]],
    );
    const passages = await Promise.all(
      texts.map(async ({ heading, url, clause, level, text }, i) => {
        const name = asked.names.find(({ alone }) => alone?.has(shown[i]));
        return {
          heading,
          trail: clause ? { number: clause, level } : "",
          url,
          score: scores[shown[i]],
          number: shown[i],
          snippet: await snippet(text, terms),
          ...(name && { why: { typed: name.typed, form: name.name } }),
        };
      }),
    );
    const [{ entry, url, title }] = texts;
    const more = numbers.length - shown.length;
    const score = scores[shown[0]];
    return { entry, kind, language, url: url.split("#")[0], title, score, more, passages };
  }
}

// Values with their counts, the most frequent first.
export function counts(values, count) {
  return values
    .map((value, i) => ({ value, count: count(i) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

// The names that were found, by what was typed.
function widened(names) {
  const all = new Map();
  for (const { typed, name, entry, found } of names) {
    if (found?.size > 0) {
      const key = `${entry}\n${typed}`;
      all.set(key, all.get(key) ?? { typed, forms: [], entry });
      all.get(key).forms.push(name);
    }
  }
  return [...all.values()];
}
