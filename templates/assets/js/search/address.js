// What is asked, as an address and back.
//
//   ?q=play&kind=case&kind=guide&topics=play&lang=all&exact=1&rest=1&n=20
//
// Without `lang` the language of the page is searched, with `lang=all` every language; `exact`
// stands for the words as they were typed, without correction or widening; `n` is how many results
// are shown, `rest` shows those too that hold only a part of what was asked. Every other name is a filter if the page knows it, and otherwise nothing.

export const EVERY_LANGUAGE = "all";
export const HITS = 10;
const MOST_HITS = 200;

// fields: the names of the filters
export function read(search, fields) {
  const query = new URLSearchParams(search);
  const filters = {};
  for (const field of fields) {
    const values = [...new Set(query.getAll(field))].filter((value) => value !== "");
    if (values.length > 0) {
      filters[field] = values;
    }
  }
  const shown = Number.parseInt(query.get("n") ?? "", 10);
  return {
    q: query.get("q") ?? "",
    lang: query.get("lang") || undefined,
    exact: query.get("exact") === "1",
    rest: query.get("rest") === "1",
    filters,
    limit: shown > HITS ? Math.min(shown, MOST_HITS) : HITS,
  };
}

export function write(path, { q, lang, exact, rest, filters, limit }) {
  const query = new URLSearchParams();
  if (q) {
    query.set("q", q);
  }
  for (const [field, values] of Object.entries(filters)) {
    values.forEach((value) => query.append(field, value));
  }
  if (lang) {
    query.set("lang", lang);
  }
  if (exact) {
    query.set("exact", "1");
  }
  if (rest) {
    query.set("rest", "1");
  }
  if (limit > HITS) {
    query.set("n", String(limit));
  }
  const text = query.toString();
  return path + (text ? `?${text}` : "");
}

// A query without what it says of a field after a colon; with a value only without that.
export function withoutTyped(q, field, value) {
  const typed = new RegExp(`(^|[\\0- \u00a0\u3000])${field}[:：]([^\\0- \u00a0\u3000"“”＂「『]+)`, "g");
  const rest = q.replace(typed, (_, before, values) => {
    const kept = values.split(/[,，]/).filter((one) => value !== undefined && one !== value);
    return kept.length > 0 ? `${before}${field}:${kept.join(",")}` : "";
  });
  return rest.trim();
}

// The filters with a value taken in, or out when it was in.
export function toggled(filters, field, value) {
  const before = filters[field] ?? [];
  const after = before.includes(value)
    ? before.filter((one) => one !== value)
    : [...before, value];
  const { [field]: _, ...others } = filters;
  return after.length > 0 ? { ...others, [field]: after } : others;
}
