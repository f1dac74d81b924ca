// Draws an answer: results, filters, and what is to be said about them.

import { EVERY_LANGUAGE, HITS, toggled, withoutTyped } from "./address.js";
import { element, filled, link } from "./elements.js";
import { drawChoices, drawChosen } from "./filters.js";
import { drawResults } from "./results.js";
import { counted } from "./messages.js";

export class AnswerView {
  #part;
  #words;
  #boxes;
  #address;
  #state;
  #typed;

  // address: from a change of the state to its address
  constructor(part, words, boxes, address) {
    this.#part = part;
    this.#words = words;
    this.#boxes = boxes;
    this.#address = address;
  }

  piece(name) {
    return this.#part.querySelector(`[data-part="search-${name}"]`);
  }

  // Draws the answer to a text that is not empty.
  draw(answer, text, state) {
    const words = this.#words;
    const { close, facets, spelling, widened, total } = answer;
    this.#state = state;
    this.#typed = answer.filters;
    drawResults(this.piece("results"), answer.hits, this.#part.dataset.base, words);
    this.#part.dataset.answered = "";
    this.#boxes.show(total > 0 || this.#isFiltered());
    this.#boxes.count(facets, { total, close }, text);
    const languages = this.#languages(answer);
    drawChoices(this.piece("languages"), words("search.language"), languages);
    drawChoices(this.piece("kinds"), words("search.kind"), this.#kinds(facets));
    this.#drawChosen();
    this.#note([
      ...this.#spellingNotes(spelling, text),
      ...this.#widenedNotes(widened),
      ...(total === 0 ? this.#waysOn(languages) : []),
    ]);
    this.#say(total === 0 ? words("search.none", text) : this.#count(total, close));
  }

  // "22 entries found; 274 more hold only a part of it".
  #count(total, close) {
    const found = counted(this.#words, "search.count", close);
    const rest = total - close;
    return rest > 0 ? this.#words("search.rest", found, rest) : found;
  }

  // Draws that nothing is asked.
  clear() {
    const nothing = ["results", "languages", "kinds", "chosen"];
    nothing.forEach((name) => this.piece(name).replaceChildren());
    delete this.#part.dataset.answered;
    this.#boxes.show(false);
    this.#note([]);
    this.#say("");
  }

  // Says what went wrong and keeps what is there; shown: the text whose results these are.
  fail(message, retry, shown) {
    const hasResults = this.piece("results").children.length > 0;
    const older = hasResults && shown ? [this.#line(this.#words("search.older", shown))] : [];
    const browse = link("", "#browse", this.#words("search.browse.hint"));
    this.#note([element("p", "search__note", retry, " ", browse), ...older]);
    this.#say(message);
  }

  wait() {
    this.#say(this.#words("search.searching"));
  }

  #say(message) {
    this.piece("status").textContent = message;
  }

  #note(notes) {
    this.piece("notes").replaceChildren(...notes);
  }

  #line(...parts) {
    return element("p", "search__note", ...parts);
  }

  #change(change) {
    return this.#address({ limit: HITS, ...change });
  }

  #isFiltered() {
    return [this.#state.filters, this.#typed].some((filters) => Object.keys(filters).length > 0);
  }

  // Without a value that the query itself asks for.
  #withoutTyped(field, value) {
    return this.#change({ q: withoutTyped(this.#state.q, field, value) });
  }

  #kinds({ kind }) {
    const chosen = this.#state.filters.kind ?? [];
    const typed = this.#typed.kind ?? [];
    return kind.map(({ value, count }) => ({
      label: this.#words(`kind.${value}`),
      count,
      isChosen: chosen.includes(value) || typed.includes(value),
      href: typed.includes(value)
        ? this.#withoutTyped("kind", value)
        : this.#change({ filters: toggled(this.#state.filters, "kind", value) }),
    }));
  }

  #valueOf(field, value) {
    const words = this.#words;
    return ["kind", "language"].includes(field)
      ? [words(`search.${field}`), words(`${field}.${value}`)]
      : this.#boxes.label(field, value);
  }

  #drawChosen() {
    const words = this.#words;
    const each = (filters, href) =>
      Object.entries(filters).flatMap(([field, values]) =>
        values.map((value) => {
          const name = this.#valueOf(field, value).join(words("colon"));
          return { label: words("search.filters.out", name), href: href(field, value) };
        }),
      );
    const chosen = each(this.#state.filters, (field, value) =>
      this.#change({ filters: toggled(this.#state.filters, field, value) }),
    );
    const typed = each(this.#typed, (field, value) => this.#withoutTyped(field, value));
    drawChosen(this.piece("chosen"), words("search.filters.chosen"), [...chosen, ...typed], {
      label: words("search.filters.clear"),
      href: this.#withoutFilters(),
    });
  }

  #withoutFilters() {
    const q = Object.keys(this.#typed).reduce((q, field) => withoutTyped(q, field), this.#state.q);
    return this.#change({ filters: {}, q });
  }

  // The page's own language first, then the others with what they have.
  #languages({ facets, elsewhere }) {
    const words = this.#words;
    const own = this.#part.dataset.language;
    const typed = this.#typed.language;
    const chosen = typed ? "" : (this.#state.lang ?? own);
    const change = (lang) =>
      this.#change({ lang, ...(typed && { q: withoutTyped(this.#state.q, "language") }) });
    const counts = new Map(elsewhere.map(({ language, total }) => [language, total]));
    facets.language.forEach(({ value, count }) => counts.set(value, count));
    const known = new Set([own, ...[...counts.keys()].sort()]);
    if (chosen && chosen !== EVERY_LANGUAGE) {
      known.add(chosen);
    }
    if (known.size === 1) {
      return [];
    }
    const languages = [...known].map((language) => ({
      label: words(`language.${language}`),
      count: counts.get(language) ?? 0,
      isChosen: chosen === language || typed?.includes(language),
      href: change(language === own ? undefined : language),
    }));
    const every = {
      label: words("search.language.all"),
      isChosen: chosen === EVERY_LANGUAGE,
      href: change(EVERY_LANGUAGE),
    };
    return [...languages, every];
  }

  // "Showing results for …. Search instead for …."
  #spellingNotes(spelling, text) {
    if (spelling.length === 0) {
      return [];
    }
    const words = this.#words;
    const used = element("strong", "", corrected(text, spelling));
    const typed = link("", this.#change({ exact: true }), text);
    return [
      this.#line(
        ...filled(words("search.spelling.used"), used),
        ...filled(words("search.spelling.typed"), typed),
      ),
    ];
  }

  // Which words the glossary added, with a way to do without them.
  #widenedNotes(widened) {
    if (widened.length === 0) {
      return [];
    }
    const words = this.#words;
    const pairs = widened.map(({ typed, forms }) =>
      words("search.why", typed, forms.join(words("search.or"))),
    );
    const exact = this.#change({ exact: true });
    const without = link("", exact, words("search.widened.without"));
    return [this.#line(words("search.widened", pairs.join(words("comma"))), without)];
  }

  // What a reader can do who found nothing.
  #waysOn(languages) {
    const words = this.#words;
    const ways = languages
      .filter(({ count, isChosen }) => !isChosen && count > 0)
      .map(({ href, label, count }) =>
        link("", href, counted(words, "search.elsewhere", count).replace("{1}", label)),
      );
    if (this.#isFiltered()) {
      ways.push(link("", this.#withoutFilters(), words("search.filters.without")));
    }
    if (this.#state.exact) {
      ways.push(link("", this.#change({ exact: false }), words("search.spelling.similar")));
    }
    ways.push(link("", "#browse", words("search.browse.hint")));
    return [
      element("ul", "search__ways", ...ways.map((way) => element("li", "search__way", way))),
    ];
  }
}

// What was typed, with each corrected word in its place.
function corrected(text, spelling) {
  return spelling.reduce((so, { typed, used }) => so.replace(typed, () => used), text);
}
