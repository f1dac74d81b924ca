// The filters of the search page: languages and kinds as links, everything else as boxes to tick,
// which are in the page from the start and are counted when the reader opens them.

import { dividing, narrowed, sheetOf } from "./sheet.js";
import { element, link } from "./elements.js";
import { counted } from "./messages.js";

const BEST = 5;

// choices: [{label, href, count, isChosen, lang}]
export function drawChoices(part, label, choices) {
  if (choices.length === 0) {
    part.replaceChildren();
    return;
  }
  const list = element("ul", "choices");
  list.setAttribute("aria-label", label);
  list.append(
    ...choices.map((choice) => {
      const way = link("choices__link", choice.href, choice.label);
      if (choice.count !== undefined) {
        way.append(" ", element("span", "choices__count", String(choice.count)));
      }
      if (choice.isChosen) {
        way.setAttribute("aria-current", "true");
      }
      return element("li", "choices__choice", way);
    }),
  );
  part.replaceChildren(list);
}

// The filters in force, each a link that takes it out.
//
// chosen: [{label, href}]; everything: {label, href}, which takes out all
export function drawChosen(part, title, chosen, everything) {
  if (chosen.length === 0) {
    part.replaceChildren();
    return;
  }
  const list = element("ul", "choices");
  list.setAttribute("aria-label", title);
  for (const { label, href } of chosen) {
    const way = link("choices__link choices__link--out", href, label);
    list.append(element("li", "choices__choice", way));
  }
  if (chosen.length > 1) {
    const all = link("choices__all", everything.href, everything.label);
    list.append(element("li", "choices__choice", all));
  }
  part.replaceChildren(list);
}

// The boxes to tick. A field is a <fieldset data-field>; one with data-closed has a closed list
// of values, so that a value which nothing answers is shown as a gap and not left out.
export class Boxes {
  #part;
  #fieldsets;
  #best;
  #rest;
  #sheet;
  #words;
  #total = 0;
  #close = 0;
  #arranged;

  constructor(part, words) {
    this.#part = part;
    this.#words = words;
    this.#fieldsets = part ? [...part.querySelectorAll("fieldset[data-field]")] : [];
    if (this.#fieldsets.length > 0) {
      this.#best = part.querySelector("[data-part=best]");
      this.#rest = part.querySelector("[data-part=rest]");
      const panel = part.querySelector("[data-part=panel]");
      this.#sheet = sheetOf(part, panel, words("search.filters.close"), () => this.#done());
      for (const list of part.querySelectorAll(".boxes__values")) {
        narrowed(list, words("search.filters.narrow"));
      }
    }
  }

  #done() {
    return counted(this.#words, "search.filters.done", this.#close);
  }

  // Five groups stand open, the others folded. They keep their places while the question is the
  // same: what somebody is about to tick does not move.
  #arrange(facets, text) {
    if (this.#arranged === text) {
      return;
    }
    this.#arranged = text;
    const groups = this.#fieldsets.map((fieldset) => ({
      fieldset,
      counts: (facets[fieldset.dataset.field] ?? []).map(({ count }) => count),
    }));
    const best = dividing(groups, this.#total).slice(0, BEST);
    this.#best.append(...best.map(({ fieldset }) => fieldset));
    const others = groups.filter((group) => !best.includes(group));
    this.#rest.append(...others.map(({ fieldset }) => fieldset));
  }

  get fields() {
    return this.#fieldsets.map((fieldset) => fieldset.dataset.field);
  }

  get areOpen() {
    return this.#part?.open ?? false;
  }

  show(isShown) {
    if (this.#part) {
      this.#part.hidden = !isShown || this.#fieldsets.length === 0;
    }
  }

  // toggled: called with field and value; opened: when the counts are needed
  listen({ toggled, opened }) {
    this.#part?.addEventListener("change", (event) => {
      const fieldset = event.target.closest("fieldset[data-field]");
      if (fieldset) {
        toggled(fieldset.dataset.field, event.target.value);
      }
    });
    this.#part?.addEventListener("toggle", () => this.#part.open && opened());
  }

  // What a value is called, as [field, value].
  label(field, value) {
    const fieldset = this.#fieldsets.find((one) => one.dataset.field === field);
    const box = boxesIn(fieldset).find((one) => one.value === value);
    return [
      fieldset?.querySelector("[data-label]")?.textContent ?? field,
      box?.parentElement.querySelector("[data-label]").textContent ?? value,
    ];
  }

  tick(filters) {
    for (const fieldset of this.#fieldsets) {
      const chosen = filters[fieldset.dataset.field] ?? [];
      for (const box of boxesIn(fieldset)) {
        box.checked = chosen.includes(box.value);
      }
    }
  }

  // facets: {field: [{value, count}]}; fields that are not in it keep their counts
  count(facets, { total, close }, text) {
    this.#total = total;
    this.#close = close;
    this.#sheet?.say(this.#done());
    if (this.#fieldsets.some(({ dataset }) => facets[dataset.field])) {
      this.#arrange(facets, text);
    }
    for (const fieldset of this.#fieldsets) {
      const counts = facets[fieldset.dataset.field];
      if (!counts) {
        continue;
      }
      const byValue = new Map(counts.map(({ value, count }) => [value, count]));
      const isClosed = fieldset.hasAttribute("data-closed");
      let isEmpty = true;
      for (const box of boxesIn(fieldset)) {
        const count = byValue.get(box.value) ?? 0;
        const item = box.closest("li");
        item.querySelector("[data-count]").textContent = String(count);
        item.classList.toggle("boxes__value--gap", count === 0);
        item.hidden = count === 0 && !isClosed && !box.checked;
        isEmpty &&= count === 0 && !box.checked;
      }
      // A field of which nothing found has any value says nothing about what was found.
      fieldset.hidden = isEmpty;
    }
    const others = this.#rest?.querySelectorAll("fieldset:not([hidden])").length ?? 0;
    const fold = this.#rest?.closest("details");
    if (fold) {
      fold.hidden = others === 0;
      fold.firstElementChild.textContent = this.#words("search.filters.rest", others);
    }
  }
}

function boxesIn(fieldset) {
  return [...(fieldset?.querySelectorAll("input[type=checkbox]") ?? [])];
}
