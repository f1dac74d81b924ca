// The best pages for one word that very many have, from the best part of its list.

// tools: { COUNTED, HITS, counts } of search.js. Returns {total, pages, scores, facets}, or nothing when the best part cannot prove them.
export function bestPages(entry, options, shards, score, group, tools) {
  const { COUNTED, HITS, counts } = tools;
  const { limit = HITS, lang, filters = {}, facets = COUNTED } = options;
  const isOther = (field) => field !== "kind" && filters[field]?.length > 0;
  if (Object.keys(filters).some(isOther) || !facets.every((field) => COUNTED.includes(field))) {
    return undefined;
  }
  const [kinds, languages] = shards.kindAndLanguage();
  const isKind = kinds.values.map((kind) => !filters.kind?.length || filters.kind.includes(kind));
  const isLanguage = languages.values.map((language) => !lang || language === lang);
  const scores = {};
  let bound = 0;
  for (const [language, { list, bound: best }] of entry.best.entries()) {
    if (isLanguage[language]) {
      bound = Math.max(bound, best);
      list.passages.forEach((number, i) => {
        if (isKind[kinds.sets[kinds.rows[number]][0]]) {
          const value = score(list.frequencies[i], list.lengths[i]);
          scores[number] = Math.fround(value * shards.weights[number]);
        }
      });
    }
  }
  const all = group(Object.keys(scores).map(Number), (number) => scores[number]);
  const pages = bound === 0 ? all : all.filter(([number]) => scores[number] > bound);
  if (bound > 0 && pages.length < limit) {
    return undefined;
  }
  const sum = (ofKind, ofLanguage) => {
    let total = 0;
    entry.best.forEach(({ counts }, language) =>
      counts.forEach((count, kind) => {
        total += ofKind(kind) && ofLanguage(language) ? count : 0;
      }),
    );
    return total;
  };
  const inKinds = (kind) => isKind[kind];
  const inLanguages = (language) => isLanguage[language];
  return {
    total: sum(inKinds, inLanguages),
    pages,
    scores,
    facets: {
      kind: counts(kinds.values, (kind) => sum((one) => one === kind, inLanguages)),
      language: counts(languages.values, (language) => sum(inKinds, (one) => one === language)),
    },
  };
}
