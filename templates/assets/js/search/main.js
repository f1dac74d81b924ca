// The search page: keeps the address, the form and the results in step.

import { EVERY_LANGUAGE, HITS, read, toggled, write } from "./address.js";
import { AnswerView } from "./answer.js";
import { button } from "./elements.js";
import { Boxes } from "./filters.js";
import { isPlain, moveThrough, slashLeadsTo } from "./keys.js";
import { failureOf, Opened } from "./opened.js";
import { Recent, remember } from "./recent.js";
import { counted, wordsOf } from "./messages.js";

const TYPING_PAUSE = 120;
const SLOW = 400;
const ANNOUNCING_PAUSE = 900;
const COUNTED = ["kind", "language"];

class SearchPage {
  #part;
  #words;
  #input;
  #results;
  #live;
  #boxes;
  #view;
  #index;
  #more;
  #recent;
  #state;
  #asked = "";
  #close = 0;
  #shown = "";
  #latest = 0;
  #hasFailed = false;
  #isTyping = false;
  #pause;
  #announcing;

  constructor(part) {
    this.#part = part;
    this.#words = wordsOf(part);
    this.#input = part.querySelector("[name=q]");
    this.#boxes = new Boxes(part.querySelector('[data-part="search-filters"]'), this.#words);
    this.#view = new AnswerView(part, this.#words, this.#boxes, (change) => this.#address(change));
    this.#results = this.#view.piece("results");
    this.#live = this.#view.piece("live");
    this.#index = new Opened(new URL(part.dataset.index, location.href));
    this.#more = button("search__more", "", () => this.#showMore());
    this.#more.hidden = true;
    this.#results.after(this.#more);
    this.#recent = new Recent(this.#view.piece("recent"), this.#words, (q) =>
      write(location.pathname, { q, filters: {}, limit: HITS }),
    );
    this.#listen();
    this.#followAddress();
  }

  #listen() {
    const input = this.#input;
    input.addEventListener("input", (event) => event.isComposing || this.#typed());
    input.addEventListener("compositionend", () => this.#typed());
    this.#part.addEventListener("keydown", (event) => this.#press(event));
    input.form.addEventListener("submit", (event) => {
      event.preventDefault();
      remember(input.value);
      const isSame = input.value === this.#state.q;
      this.#go(
        this.#address(isSame ? {} : { q: input.value, exact: false, rest: false, limit: HITS }),
      );
    });
    this.#part.addEventListener("click", (event) => {
      const way = event.target.closest("a");
      if (this.#results.contains(way)) {
        remember(this.#state.q);
      } else if (way?.search && isPlain(event) && !event.shiftKey) {
        event.preventDefault();
        this.#go(way.href);
      }
    });
    this.#boxes.listen({
      toggled: (field, value) => {
        const filters = toggled(this.#state.filters, field, value);
        this.#go(this.#address({ filters, limit: HITS }));
      },
      opened: () => this.#search(),
    });
    addEventListener("popstate", () => this.#followAddress());
    addEventListener("online", () => this.#hasFailed && this.#search());
    input.addEventListener("focus", () => this.#index.warm(), { once: true });
    slashLeadsTo(input);
  }

  // Arrows move through the field and the results, Escape clears; Enter is the browser's own.
  #press(event) {
    const isHere = event.target === this.#input || this.#results.contains(event.target);
    if (event.isComposing || !isHere) {
      return;
    }
    moveThrough(event, [this.#input, ...this.#results.querySelectorAll("a")]);
    if (event.key === "Escape") {
      event.preventDefault();
      this.#input.value = "";
      this.#input.focus();
      this.#typed();
    }
  }

  // The first letter makes a new entry in the history and the next ones change it: the way back
  // leads to what was asked before, not to a word half typed.
  #typed() {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      const q = this.#input.value;
      if (q !== this.#state.q) {
        const isNew = !this.#isTyping && this.#state.q.trim() !== "";
        this.#isTyping = true;
        const change = { q, exact: false, rest: false, limit: HITS };
        setAddress(this.#address(change), { typed: true }, isNew);
        this.#search(ANNOUNCING_PAUSE);
      }
    }, TYPING_PAUSE);
  }

  #go(href) {
    const isNew = new URL(href, location.href).href !== location.href;
    setAddress(href, null, isNew);
    this.#followAddress();
  }

  #followAddress() {
    clearTimeout(this.#pause);
    this.#isTyping = false;
    this.#search();
    this.#input.value = this.#state.q;
  }

  async #showMore() {
    const before = this.#results.children.length;
    const isAllOfThese = before >= this.#close;
    const limit = isAllOfThese ? before + HITS : this.#state.limit + HITS;
    const rest = this.#state.rest || isAllOfThese;
    setAddress(this.#address({ limit, rest }), history.state, false);
    await this.#search();
    this.#results.children[before]?.querySelector("a").focus();
  }

  #address(change) {
    return write(location.pathname, { ...this.#state, ...change });
  }

  // Answers what the address asks; what was answered already is not asked again. An answer that
  // comes after a newer question is dropped.
  async #search(announcingPause = 0) {
    this.#state = read(location.search, ["kind", ...this.#boxes.fields]);
    this.#boxes.tick(this.#state.filters);
    const { text, options } = this.#question();
    this.#recent.show(text === "");
    const asked = text && JSON.stringify([text, options, this.#state.rest]);
    // From now on there is room for results, so that nothing moves when they come.
    document.documentElement.toggleAttribute("data-asked", text !== "");
    if (asked === this.#asked && !this.#hasFailed) {
      return;
    }
    this.#asked = asked;
    const turn = ++this.#latest;
    const isLatest = () => turn === this.#latest;
    const slow = setTimeout(() => isLatest() && this.#wait(), SLOW);
    try {
      const answer = text ? await this.#index.query(text, options) : undefined;
      if (isLatest()) {
        this.#show(answer, text);
        this.#announce(announcingPause);
      }
    } catch (cause) {
      console.error(cause);
      if (isLatest()) {
        this.#fail(cause);
        this.#announce();
      }
    } finally {
      clearTimeout(slow);
      if (isLatest()) {
        this.#results.removeAttribute("aria-busy");
      }
    }
  }

  #question() {
    const { q, lang, exact, filters, limit } = this.#state;
    const language = lang ?? this.#part.dataset.language;
    const options = {
      limit,
      lang: language === EVERY_LANGUAGE ? undefined : language,
      filters,
      exact,
      prefix: history.state?.typed === true && !/\s$/.test(q),
      facets: this.#boxes.areOpen ? [...COUNTED, ...this.#boxes.fields] : COUNTED,
    };
    return { text: q.trim(), options };
  }

  #wait() {
    this.#results.setAttribute("aria-busy", "true");
    this.#view.wait();
  }

  #show(answer, text) {
    this.#hasFailed = false;
    this.#shown = text;
    if (answer) {
      this.#close = this.#state.rest ? answer.total : answer.close;
      const hits = answer.hits.slice(0, this.#close);
      this.#view.draw({ ...answer, hits }, text, this.#state);
      const isAllOfThese = hits.length >= this.#close;
      this.#more.hidden = hits.length >= answer.total;
      this.#more.textContent = isAllOfThese
        ? counted(this.#words, "search.rest.show", answer.total - this.#close)
        : this.#words("search.more");
    } else {
      this.#view.clear();
      this.#more.hidden = true;
    }
  }

  #fail(cause) {
    this.#hasFailed = true;
    const retry = button("search__retry", this.#words("search.retry"), () => this.#search());
    this.#view.fail(this.#words(failureOf(cause)), retry, this.#shown);
  }

  // Says the state to those who do not see it; while they type only when they pause.
  #announce(pause = 0) {
    clearTimeout(this.#announcing);
    this.#announcing = setTimeout(() => {
      this.#live.textContent = this.#view.piece("status").textContent;
    }, pause);
  }
}

// A browser that was given too many addresses in a short time takes no more for a while.
function setAddress(href, state, isNew) {
  try {
    history[isNew ? "pushState" : "replaceState"](state, "", href);
  } catch (cause) {
    console.warn(cause);
  }
}

for (const part of document.querySelectorAll('[data-part="search"]')) {
  new SearchPage(part);
}
