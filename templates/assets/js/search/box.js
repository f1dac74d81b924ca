// The search field of a page: under it the first results while the reader types. It follows the
// pattern of a combobox with a list: the focus stays in the field, arrows choose, Enter opens.
//
// The search page, which the form leads to, has the words and knows where the index is; it is
// fetched once, so that no page has to carry them.

import { HITS, write } from "./address.js";
import { element, link } from "./elements.js";
import { failureOf, Opened } from "./opened.js";
import { languageOf, placeOf } from "./results.js";
import { counted, wordsOf } from "./messages.js";

const SHOWN = 5;
const ASKED = 12;
const TYPING_PAUSE = 120;
const ANNOUNCING_PAUSE = 900;

// Begins to show results in a form that has the data-part "search-box".
export async function suggestIn(form) {
  const page = new URL(form.action);
  const response = await fetch(page);
  const html = await response.text();
  const part = new DOMParser()
    .parseFromString(html, "text/html")
    .querySelector('[data-part="search"]');
  if (!part) {
    throw new Error(`no search page at ${page}`);
  }
  new SearchBox(form, page, part);
}

class SearchBox {
  #input;
  #list;
  #live;
  #page;
  #base;
  #language;
  #words;
  #index;
  #asked = "";
  #latest = 0;
  #active = -1;
  #pause;
  #announcing;

  constructor(form, page, part) {
    this.#page = page;
    this.#base = new URL(part.dataset.base, page);
    this.#language = part.dataset.language;
    this.#words = wordsOf(part);
    this.#index = new Opened(new URL(part.dataset.index, page));
    this.#input = form.querySelector("[name=q]");
    this.#live = element("p", "searchbox__live");
    this.#live.setAttribute("role", "status");
    this.#list = element("div", "suggestions");
    this.#list.id = `${this.#input.id}_list`;
    this.#list.hidden = true;
    this.#list.setAttribute("role", "listbox");
    this.#list.setAttribute("aria-label", this.#words("search.box.hits"));
    form.append(this.#list, this.#live);
    this.#become();
    this.#listen(form);
    this.#typed();
  }

  #become() {
    const input = this.#input;
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", this.#list.id);
  }

  #listen(form) {
    const input = this.#input;
    input.addEventListener("input", (event) => event.isComposing || this.#typed());
    input.addEventListener("compositionend", () => this.#typed());
    input.addEventListener("keydown", (event) => event.isComposing || this.#press(event));
    input.addEventListener("focus", () => this.#toggle(this.#list.children.length > 0));
    form.addEventListener("focusout", (event) => {
      if (!form.contains(event.relatedTarget)) {
        this.#toggle(false);
      }
    });
    // A press on a result would take the focus, and with it the list, away before the click.
    this.#list.addEventListener("pointerdown", (event) => event.preventDefault());
  }

  #press(event) {
    const isOpen = !this.#list.hidden;
    const options = this.#list.children.length;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (options > 0) {
        event.preventDefault();
        this.#toggle(true);
        // One place more than there are options: the field itself.
        const step = event.key === "ArrowDown" ? 1 : -1;
        this.#choose(((this.#active + 1 + step + options + 1) % (options + 1)) - 1);
      }
    } else if (event.key === "Enter" && isOpen && this.#active >= 0) {
      event.preventDefault();
      this.#list.children[this.#active].click();
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      this.#toggle(false);
    }
  }

  #choose(index) {
    this.#active = index;
    [...this.#list.children].forEach((option, i) => {
      option.setAttribute("aria-selected", String(i === index));
    });
    const chosen = this.#list.children[index];
    chosen?.scrollIntoView({ block: "nearest" });
    if (chosen) {
      this.#input.setAttribute("aria-activedescendant", chosen.id);
    } else {
      this.#input.removeAttribute("aria-activedescendant");
    }
  }

  #toggle(isOpen) {
    this.#list.hidden = !isOpen;
    this.#input.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) {
      this.#choose(-1);
    }
  }

  #typed() {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#search(), TYPING_PAUSE);
  }

  // A keystroke that changes nothing asks nothing; an answer that comes after a newer question is
  // dropped; when one cannot be had, the form still leads to the search page.
  async #search() {
    const text = this.#input.value.trim();
    const prefix = !/\s$/.test(this.#input.value);
    const asked = text && JSON.stringify([text, prefix]);
    if (asked === this.#asked) {
      return;
    }
    this.#asked = asked;
    const turn = ++this.#latest;
    let options = [];
    let message = "";
    try {
      if (text) {
        const wanted = { limit: ASKED, lang: this.#language, prefix, facets: [] };
        const answer = await this.#index.query(text, wanted);
        options = beginningFirst(answer.hits, text).map((hit) => this.#option(hit));
        message =
          options.length > 0
            ? counted(this.#words, "search.box.count", options.length)
            : this.#words("search.box.none");
        options.push(this.#everything(text));
      }
    } catch (cause) {
      console.error(cause);
      this.#asked = "";
      message = this.#words(failureOf(cause));
      options = turn === this.#latest && text ? [this.#everything(text)] : [];
    }
    if (turn === this.#latest) {
      this.#show(options, message);
    }
  }

  #show(options, message) {
    options.forEach((option, i) => {
      option.id = `${this.#list.id}_${i}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.tabIndex = -1;
    });
    this.#list.replaceChildren(...options);
    this.#toggle(options.length > 0 && document.activeElement === this.#input);
    clearTimeout(this.#announcing);
    this.#announcing = setTimeout(() => {
      this.#live.textContent = message;
    }, ANNOUNCING_PAUSE);
  }

  #option(hit) {
    const [best] = hit.passages;
    const way = link("suggestions__hit", new URL(best.url, this.#base).href);
    const title = element("span", "suggestions__title", hit.title);
    title.lang = languageOf(hit.title, hit.language);
    way.append(title);
    if (hit.kind) {
      way.append(" ", element("span", "suggestions__kind", this.#words(`kind.${hit.kind}.one`)));
    }
    const place = placeOf(best, this.#words);
    if (best.heading || place.length > 0) {
      const where = element("span", "suggestions__place");
      if (best.heading) {
        const heading = element("span", "", best.heading);
        heading.lang = hit.language;
        where.append(heading);
      }
      way.append(" ", where);
    }
    return way;
  }

  #everything(text) {
    const href = write(this.#page.pathname, { q: text, filters: {}, limit: HITS });
    return link("suggestions__all", href, this.#words("search.box.all", text));
  }
}

// Titles that begin with what was typed stand before the others.
function beginningFirst(hits, text) {
  const plain = (words) => words.normalize("NFKC").toLowerCase();
  const begins = ({ title }) => plain(title).startsWith(plain(text));
  return [...hits.filter(begins), ...hits.filter((hit) => !begins(hit))].slice(0, SHOWN);
}
