// Draws results and facets into the page. Whatever comes from the index is set as text.

// hits: as search.query gives them; base: the way to the site's root
export function drawResults(list, hits, base, words) {
  list.replaceChildren(...hits.map((hit) => result(hit, base, words)));
}

// groups: [{label, choices: [{label, href, count, isChosen}]}]
export function drawFacets(part, groups) {
  part.replaceChildren(...groups.flatMap(facet));
}

function result(hit, base, words) {
  const item = element("li", "result");
  item.lang = hit.language;
  const title = link("result__title", base + hit.url, hit.title);
  const kind = element("span", "result__kind", words(`kind.${hit.kind}`));
  kind.lang = document.documentElement.lang;
  const passages = element("ul", "result__passages");
  passages.append(...hit.passages.map((passage) => passageItem(passage, base)));
  item.append(title, " ", kind, passages);
  return item;
}

function passageItem(passage, base) {
  const item = element("li", "result__passage");
  if (passage.heading) {
    item.append(link("result__heading", base + passage.url, passage.heading));
  }
  const text = element("p", "result__snippet");
  text.append(
    ...passage.snippet.map((part) => (part.mark ? element("mark", "", part.text) : part.text)),
  );
  item.append(text);
  return item;
}

function facet({ label, choices }) {
  const list = element("ul", "facet");
  list.setAttribute("aria-label", label);
  list.append(
    ...choices.map((choice) => {
      const item = element("li", "facet__choice");
      const way = link("facet__link", choice.href, choice.label);
      if (choice.isChosen) {
        way.setAttribute("aria-current", "true");
      }
      item.append(way);
      if (choice.count !== undefined) {
        item.append(" ", element("span", "facet__count", String(choice.count)));
      }
      return item;
    }),
  );
  return [element("p", "facet__label", label), list];
}

function link(className, href, text) {
  const way = element("a", className, text);
  way.href = href;
  return way;
}

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) {
    made.className = className;
  }
  if (text !== undefined) {
    made.textContent = text;
  }
  return made;
}
