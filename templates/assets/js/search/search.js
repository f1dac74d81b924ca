// Searching the site's index: for the search page, and for any other page or program.
//
//   const search = await openSearch("../search/");
//   const { total, hits, facets } = await search.query("street play", { lang: "en" });

import { score, sort } from "./rank.js";
import { openShards } from "./shards.js";
import { snippet } from "./snippet.js";
import { queryTerms, widerQueryTerms } from "./tokenize.js";

const HITS = 10;
const PASSAGES_SHOWN = 3;
const COUNTED = ["kind", "language"];

// Opens the index below a URL that ends in `/`. `options.fetch` replaces the browser's.
export async function openSearch(baseUrl, options = {}) {
  return new Search(await openShards(baseUrl, options.fetch));
}

class Search {
  #shards;

  constructor(shards) {
    this.#shards = shards;
  }

  // The pages that answer best:
  //
  //   {total, hits: [{entry, kind, language, url, title, score, passages}], facets}
  //   passages: the best three, [{heading, url, score, number, snippet: [{text, mark}]}]
  //   facets: {kind: [{value, count}], language: […]}, in pages, each as if it did not filter
  //
  // `lang` is a language; `filters` maps `kind` or a facet's field to the values allowed.
  async query(text, { limit = HITS, lang, filters } = {}) {
    const found = await this.#find(text, lang, filters);
    const pages = this.#pages(found);
    const hits = await Promise.all(
      pages.slice(0, limit).map((numbers) => this.#hit(numbers, found)),
    );
    return { total: pages.length, hits, facets: found.facets };
  }

  // The passages that answer best as Lucene ranks them: [{number, score}].
  async rank(text, { limit = HITS, lang, filters } = {}) {
    const { numbers, scores } = await this.#find(text, lang, filters);
    return sort(numbers, scores)
      .slice(0, limit)
      .map((number) => ({ number, score: scores[number] }));
  }

  async #find(text, lang, filters = {}) {
    const [terms, postings] = await this.#postings(text);
    const { numbers, scores } = score(postings, this.#shards);
    const allowed = { ...filters, ...(lang ? { language: [lang] } : {}) };
    const tests = await this.#tests(allowed);
    const passing = (field) =>
      numbers.filter((number) =>
        tests.every((test) => test.field === field || test.accepts(number)),
      );
    const facets = {};
    for (const field of COUNTED) {
      facets[field] = this.#count(await this.#shards.column(field), passing(field));
    }
    return { terms: new Set(terms), numbers: passing(), scores, facets };
  }

  // The terms asked for and their postings; when there are none, those of single characters.
  async #postings(text) {
    for (const terms of [queryTerms(text), widerQueryTerms(text)]) {
      const all = await Promise.all(terms.map((term) => this.#shards.postings(term)));
      const postings = all.filter((found) => found);
      if (postings.length > 0) {
        return [terms, postings];
      }
    }
    return [[], []];
  }

  // One test for each field that restricts: {field, accepts(number)}.
  async #tests(allowed) {
    const fields = Object.keys(allowed).filter((field) => allowed[field]?.length > 0);
    return Promise.all(
      fields.map(async (field) => {
        const { values, sets, rows } = await this.#shards.column(field);
        const accepted = sets.map((set) =>
          set.some((value) => allowed[field].includes(values[value])),
        );
        return { field, accepts: (number) => accepted[rows[number]] };
      }),
    );
  }

  // How many pages have each value, the most frequent first.
  #count({ values, sets, rows }, numbers) {
    const counts = values.map(() => 0);
    const lastPage = values.map(() => -1);
    for (const number of numbers) {
      const page = this.#shards.pages[number];
      for (const value of sets[rows[number]]) {
        if (lastPage[value] !== page) {
          lastPage[value] = page;
          counts[value]++;
        }
      }
    }
    return values
      .map((value, i) => ({ value, count: counts[i] }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count);
  }

  // The passages found, page by page: the page with the best passage first, its passages likewise.
  #pages({ numbers, scores }) {
    const pages = new Map();
    for (const number of sort(numbers, scores)) {
      const page = this.#shards.pages[number];
      if (pages.has(page)) {
        pages.get(page).push(number);
      } else {
        pages.set(page, [number]);
      }
    }
    return [...pages.values()];
  }

  async #hit(numbers, { terms, scores }) {
    const shown = numbers.slice(0, PASSAGES_SHOWN);
    const texts = await Promise.all(shown.map((number) => this.#shards.passage(number)));
    const [best] = texts;
    return {
      entry: best.entry,
      kind: await this.#value("kind", shown[0]),
      language: await this.#value("language", shown[0]),
      url: best.url.split("#")[0],
      title: best.title,
      score: scores[shown[0]],
      passages: texts.map(({ heading, url, text }, i) => ({
        heading,
        url,
        score: scores[shown[i]],
        number: shown[i],
        snippet: snippet(text, terms),
      })),
    };
  }

  async #value(field, number) {
    const { values, sets, rows } = await this.#shards.column(field);
    return values[sets[rows[number]][0]];
  }
}
