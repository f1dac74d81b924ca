// The latest queries, kept on the reader's device, and only if the reader wants it.

import { button, element, link } from "./elements.js";

const KEY = "banyan-searches";
const MOST = 8;

// The switch, and under it the queries as links, while the field is empty.
export class Recent {
  #part;
  #words;
  #href;
  #list = element("ul", "choices recent__list");
  #forget;

  // href: from a query to its address
  constructor(part, words, href) {
    this.#part = part;
    this.#words = words;
    this.#href = href;
    if (!part || !canKeep()) {
      this.#part = undefined;
      return;
    }
    const box = element("input", "recent__box");
    box.type = "checkbox";
    box.checked = kept() !== undefined;
    box.addEventListener("change", () => {
      keep(box.checked);
      this.show(true);
    });
    this.#forget = button("recent__forget", words("search.recent.forget"), () => {
      forgetAll();
      this.show(true);
      box.focus();
    });
    this.#list.setAttribute("aria-label", words("search.recent"));
    part.append(
      element("label", "recent__switch", box, " ", words("search.recent.keep")),
      this.#list,
      this.#forget,
    );
  }

  show(isShown) {
    if (!this.#part) {
      return;
    }
    const queries = kept() ?? [];
    this.#part.hidden = !isShown;
    this.#list.replaceChildren(
      ...queries.map((q) =>
        element("li", "choices__choice", link("choices__link", this.#href(q), q)),
      ),
    );
    this.#list.hidden = queries.length === 0;
    this.#forget.hidden = queries.length === 0;
  }
}

export function remember(query) {
  const queries = kept();
  const text = query.trim();
  if (queries && text) {
    save([text, ...queries.filter((one) => one !== text)].slice(0, MOST));
  }
}

// Whether the browser lets this page keep anything.
function canKeep() {
  try {
    localStorage.getItem(KEY);
    return true;
  } catch {
    return false;
  }
}

// The queries, the latest first; undefined when they are not to be kept.
function kept() {
  try {
    const queries = JSON.parse(localStorage.getItem(KEY));
    return Array.isArray(queries) ? queries.filter((q) => typeof q === "string") : undefined;
  } catch {
    return undefined;
  }
}

// Begins to keep queries, or forgets those that were kept and keeps no more.
function keep(wanted) {
  if (wanted) {
    save(kept() ?? []);
  } else {
    localStorage.removeItem(KEY);
  }
}

function forgetAll() {
  save([]);
}

function save(queries) {
  try {
    localStorage.setItem(KEY, JSON.stringify(queries));
  } catch {
    // The device is full or says no: then nothing is kept.
  }
}
