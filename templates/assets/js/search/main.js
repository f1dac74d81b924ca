// The search page: keeps the address, the form and the results in step.
//
// The address is ?q=…&lang=…&kind=…; without `lang` the language of the page is searched, with
// `lang=all` every language; `kind` may come several times.

import { drawFacets, drawResults } from "./results.js";
import { openSearch } from "./search.js";

const HITS = 10;
const TYPING_PAUSE = 120;

for (const part of document.querySelectorAll('[data-part="search"]')) {
  start(part);
}

function start(part) {
  const { base, index, language } = part.dataset;
  const words = wordsOf(part);
  const form = part.querySelector("form");
  const input = part.querySelector("input[type=search]");
  const facets = part.querySelector('[data-part="search-facets"]');
  const status = part.querySelector('[data-part="search-status"]');
  const results = part.querySelector('[data-part="search-results"]');
  const more = document.createElement("button");
  more.type = "button";
  more.className = "search__more";
  more.textContent = words("search.more");
  more.hidden = true;
  results.after(more);

  let opened;
  let latest = 0;
  let limit = HITS;
  let pause;

  // One search is opened for the page; one that could not be opened is tried again.
  function open() {
    opened ??= openSearch(new URL(index, location.href)).catch((cause) => {
      opened = undefined;
      throw cause;
    });
    return opened;
  }

  // Searches for what the address says. An answer that comes after a newer question is dropped.
  async function show() {
    const turn = ++latest;
    const state = readState();
    if (state.q.trim() === "") {
      draw({ total: 0, hits: [], facets: {} }, state);
      status.textContent = "";
      return;
    }
    try {
      const answer = await (await open()).query(state.q, {
        limit,
        lang: state.lang === "all" ? undefined : (state.lang ?? language),
        filters: { kind: state.kinds },
      });
      if (turn === latest) {
        draw(answer, state);
        status.textContent = announcement(answer.total, state.q);
      }
    } catch (cause) {
      if (turn === latest) {
        draw({ total: 0, hits: [], facets: {} }, state);
        status.textContent = words("search.failed");
        console.error(cause);
      }
    }
  }

  function announcement(total, q) {
    if (total === 0) {
      return words("search.none", q.trim());
    }
    return words(total === 1 ? "search.count.one" : "search.count", total);
  }

  function draw({ total, hits, facets: counted }, state) {
    drawResults(results, hits, base, words);
    drawFacets(facets, groups(counted, state));
    more.hidden = hits.length >= total;
  }

  function groups({ kind = [], language: languages = [] }, state) {
    const chosen = state.lang ?? language;
    const all = [];
    if (languages.length > 0) {
      const choices = languages.map(({ value, count }) => ({
        label: words(`language.${value}`),
        count,
        isChosen: chosen === value,
        href: address({ ...state, lang: value === language ? undefined : value }),
      }));
      choices.push({
        label: words("search.all"),
        isChosen: chosen === "all",
        href: address({ ...state, lang: "all" }),
      });
      all.push({ label: words("search.language"), choices });
    }
    if (kind.length > 0) {
      const choices = kind.map(({ value, count }) => ({
        label: words(`kind.${value}`),
        count,
        isChosen: state.kinds.includes(value),
        href: address({ ...state, kinds: toggled(state.kinds, value) }),
      }));
      all.push({ label: words("search.kind"), choices });
    }
    return all;
  }

  function search() {
    limit = HITS;
    return show();
  }

  function type() {
    clearTimeout(pause);
    pause = setTimeout(() => {
      history.replaceState(null, "", address({ ...readState(), q: input.value }));
      search();
    }, TYPING_PAUSE);
  }

  function go(href) {
    clearTimeout(pause);
    if (new URL(href, location.href).href !== location.href) {
      history.pushState(null, "", href);
    }
    search();
  }

  function followAddress() {
    clearTimeout(pause);
    input.value = readState().q;
    search();
  }

  input.addEventListener("input", (event) => event.isComposing || type());
  input.addEventListener("compositionend", type);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go(address({ ...readState(), q: input.value }));
  });
  facets.addEventListener("click", (event) => {
    const way = event.target.closest("a");
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (way && isPlain) {
      event.preventDefault();
      go(way.href);
    }
  });
  more.addEventListener("click", async () => {
    const before = results.children.length;
    limit += HITS;
    await show();
    results.children[before]?.querySelector("a").focus();
  });
  addEventListener("popstate", followAddress);
  listenToKeys(input, results, type);
  followAddress();
}

// `/` goes to the field, arrows through the results, Escape clears. Enter is the browser's own.
function listenToKeys(input, results, typed) {
  document.addEventListener("keydown", (event) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
    const isWriting = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key === "/" && isPlain && !isWriting) {
      event.preventDefault();
      input.focus();
      input.select();
    }
  });
  const move = (event) => {
    const stops = [input, ...results.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    const next = event.key === "ArrowDown" ? at + 1 : at - 1;
    if (at >= 0 && next >= 0 && next < stops.length) {
      event.preventDefault();
      stops[next].focus();
    }
  };
  const listen = (event) => {
    if (event.isComposing) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      move(event);
    } else if (event.key === "Escape") {
      event.preventDefault();
      input.value = "";
      input.focus();
      typed();
    }
  };
  input.addEventListener("keydown", listen);
  results.addEventListener("keydown", listen);
}

function readState() {
  const query = new URLSearchParams(location.search);
  return {
    q: query.get("q") ?? "",
    lang: query.get("lang") ?? undefined,
    kinds: query.getAll("kind"),
  };
}

function address({ q, lang, kinds }) {
  const query = new URLSearchParams();
  if (q) {
    query.set("q", q);
  }
  if (lang) {
    query.set("lang", lang);
  }
  for (const kind of kinds) {
    query.append("kind", kind);
  }
  const text = query.toString();
  return location.pathname + (text ? `?${text}` : "");
}

function toggled(values, value) {
  return values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
}

// The words of the page by key, with {0} filled in; a key without words stands for itself.
function wordsOf(part) {
  const known = new Map();
  const template = part.querySelector("template[data-words]");
  for (const span of template?.content.querySelectorAll("[data-key]") ?? []) {
    known.set(span.dataset.key, span.textContent.trim());
  }
  return (key, value = "") => (known.get(key) ?? key).replace("{0}", () => String(value));
}
