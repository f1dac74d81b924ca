// The search page: keeps the address, the form and the results in step.
//
// The address is ?q=…&lang=…&kind=…; without `lang` the language of the page is searched, with
// `lang=all` every language; `kind` may come several times.

import { drawFacets, drawResults } from "./results.js";
import { openSearch } from "./search.js";

const HITS = 10;
const TYPING_PAUSE = 120;
const NOTHING = { total: 0, hits: [], facets: {} };

class SearchPage {
  #part;
  #words;
  #form;
  #input;
  #facets;
  #status;
  #results;
  #more = document.createElement("button");
  #opened;
  #latest = 0;
  #limit = HITS;
  #pause;

  constructor(part) {
    this.#part = part;
    this.#words = wordsOf(part);
    this.#form = part.querySelector("form");
    this.#input = part.querySelector("input[type=search]");
    this.#facets = part.querySelector('[data-part="search-facets"]');
    this.#status = part.querySelector('[data-part="search-status"]');
    this.#results = part.querySelector('[data-part="search-results"]');
    this.#more.type = "button";
    this.#more.className = "search__more";
    this.#more.textContent = this.#words("search.more");
    this.#results.after(this.#more);
    this.#listen();
    this.#followAddress();
  }

  #listen() {
    const input = this.#input;
    input.addEventListener("input", (event) => event.isComposing || this.#typed());
    input.addEventListener("compositionend", () => this.#typed());
    input.addEventListener("keydown", (event) => this.#press(event));
    this.#results.addEventListener("keydown", (event) => this.#press(event));
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#go(address({ ...readState(), q: input.value }));
    });
    this.#facets.addEventListener("click", (event) => {
      const link = event.target.closest("a");
      if (link && isPlain(event) && !event.shiftKey) {
        event.preventDefault();
        this.#go(link.href);
      }
    });
    this.#more.addEventListener("click", () => this.#showMore());
    addEventListener("popstate", () => this.#followAddress());
    document.addEventListener("keydown", (event) => {
      const isWriting = event.target.closest?.("input, textarea, select, [contenteditable]");
      if (event.key === "/" && isPlain(event) && !isWriting) {
        event.preventDefault();
        input.focus();
        input.select();
      }
    });
  }

  // Arrows move through the field and the results, Escape clears; Enter is the browser's own.
  #press(event) {
    if (event.isComposing) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const stops = [this.#input, ...this.#results.querySelectorAll("a")];
      const here = stops.indexOf(document.activeElement);
      const next = stops[here + (event.key === "ArrowDown" ? 1 : -1)];
      if (here >= 0 && next) {
        event.preventDefault();
        next.focus();
      }
    } else if (event.key === "Escape") {
      event.preventDefault();
      this.#input.value = "";
      this.#input.focus();
      this.#typed();
    }
  }

  #typed() {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      history.replaceState(null, "", address({ ...readState(), q: this.#input.value }));
      this.#search();
    }, TYPING_PAUSE);
  }

  #go(href) {
    clearTimeout(this.#pause);
    if (new URL(href, location.href).href !== location.href) {
      history.pushState(null, "", href);
    }
    this.#search();
  }

  #followAddress() {
    clearTimeout(this.#pause);
    this.#input.value = readState().q;
    this.#search();
  }

  #search() {
    this.#limit = HITS;
    return this.#show();
  }

  async #showMore() {
    const before = this.#results.children.length;
    this.#limit += HITS;
    await this.#show();
    this.#results.children[before]?.querySelector("a").focus();
  }

  // Answers what the address asks. An answer that comes after a newer question is dropped.
  async #show() {
    const turn = ++this.#latest;
    const state = readState();
    const { answer, message } = await this.#answer(state);
    if (turn === this.#latest) {
      drawResults(this.#results, answer.hits, this.#part.dataset.base, this.#words);
      drawFacets(this.#facets, this.#groups(answer.facets, state));
      this.#more.hidden = answer.hits.length >= answer.total;
      this.#status.textContent = message;
    }
  }

  async #answer({ q, lang, kinds }) {
    if (q.trim() === "") {
      return { answer: NOTHING, message: "" };
    }
    try {
      const search = await this.#open();
      const language = lang === "all" ? undefined : (lang ?? this.#part.dataset.language);
      const options = { limit: this.#limit, lang: language, filters: { kind: kinds } };
      const answer = await search.query(q, options);
      return { answer, message: this.#announcement(answer.total, q) };
    } catch (cause) {
      console.error(cause);
      return { answer: NOTHING, message: this.#words("search.failed") };
    }
  }

  // Opens the index when it is first needed; if that fails, when it is needed next.
  #open() {
    this.#opened ??= openSearch(new URL(this.#part.dataset.index, location.href)).catch((cause) => {
      this.#opened = undefined;
      throw cause;
    });
    return this.#opened;
  }

  #announcement(total, q) {
    if (total === 0) {
      return this.#words("search.none", q.trim());
    }
    return this.#words(total === 1 ? "search.count.one" : "search.count", total);
  }

  #groups({ kind = [], language = [] }, state) {
    const words = this.#words;
    const own = this.#part.dataset.language;
    const chosen = state.lang ?? own;
    const languages = language.map(({ value, count }) => ({
      label: words(`language.${value}`),
      count,
      isChosen: chosen === value,
      href: address({ ...state, lang: value === own ? undefined : value }),
    }));
    const every = {
      label: words("search.language.all"),
      isChosen: chosen === "all",
      href: address({ ...state, lang: "all" }),
    };
    const kinds = kind.map(({ value, count }) => ({
      label: words(`kind.${value}`),
      count,
      isChosen: state.kinds.includes(value),
      href: address({ ...state, kinds: toggled(state.kinds, value) }),
    }));
    const inLanguage = languages.length > 0 ? [...languages, every] : [];
    return [
      { label: words("search.language"), choices: inLanguage },
      { label: words("search.kind"), choices: kinds },
    ].filter(({ choices }) => choices.length > 0);
  }
}

function isPlain(event) {
  return !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
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
  const query = new URLSearchParams(kinds.map((kind) => ["kind", kind]));
  if (lang) {
    query.set("lang", lang);
  }
  if (q) {
    query.set("q", q);
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

for (const part of document.querySelectorAll('[data-part="search"]')) {
  new SearchPage(part);
}
