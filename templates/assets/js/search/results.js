// Draws results into the page. Whatever comes from the index is set as text.

import { element, filled, link } from "./elements.js";
import { counted } from "./messages.js";

// hits: as search.query gives them; base: the way to the site's root
export function drawResults(list, hits, base, words) {
  list.replaceChildren(...hits.map((hit) => result(hit, base, words)));
}

// Where a passage stands, in words: ["Clause 6.2", "Requirement"].
export function placeOf({ trail }, words) {
  const place = [];
  if (trail) {
    place.push(words(/^[A-Z]$/.test(trail.number) ? "search.annex" : "search.clause", trail.number));
  }
  if (trail.level) {
    place.push(words(`provision.${trail.level}`));
  }
  return place;
}

// The language of a title, which may be kept as it was published: its script tells.
export function languageOf(title, language) {
  const isHan = /\p{Script=Han}/u.test(title);
  return isHan === language.startsWith("zh") ? language : isHan ? "zh" : "en";
}

function result(hit, base, words) {
  const item = element("li", "result");
  const title = link("result__title", base + hit.url, hit.title);
  const head = element("p", "result__head", title);
  if (hit.kind) {
    head.append(" ", element("span", "result__kind", words(`kind.${hit.kind}.one`)));
  }
  title.lang = languageOf(hit.title, hit.language);
  item.append(head);
  const passages = element("ul", "result__passages");
  passages.append(...hit.passages.map((passage) => passageItem(passage, hit, base, words)));
  item.append(passages);
  if (hit.more > 0) {
    const more = link("result__rest", base + hit.url, counted(words, "search.passages", hit.more));
    item.append(element("p", "result__more", more));
  }
  return item;
}

function passageItem(passage, hit, base, words) {
  const item = element("li", "result__passage");
  const place = placeOf(passage, words);
  if (passage.heading || place.length > 0) {
    item.append(headingOf(passage, place, hit, base, words));
  }
  if (passage.snippet.length > 0) {
    const text = element("p", "result__snippet");
    text.lang = hit.language;
    text.append(...passage.snippet.map((part, i, all) => partOf(part, i, all, hit.language)));
    item.append(text);
  }
  if (passage.why) {
    item.append(reasonOf(passage.why, words));
  }
  return item;
}

// Cells of a row are listed; what stood on lines of its own goes on in one.
function partOf({ text, mark }, i, all, language) {
  const shown = i === all.length - 1 ? text.trimEnd() : text;
  const between = language.startsWith("zh") ? "；" : "; ";
  return mark
    ? element("mark", "", shown)
    : shown.replaceAll(" · ", between).replace(/\s*\n\s*/g, " ");
}

function headingOf(passage, place, hit, base, words) {
  const head = element("p", "result__place");
  const number = passage.trail ? passage.trail.number : "";
  // The place says the number, so the heading need not say it again.
  const heading =
    number && passage.heading.startsWith(`${number} `)
      ? passage.heading.slice(number.length + 1)
      : passage.heading;
  if (heading) {
    const way = link("result__heading", base + passage.url, heading);
    way.lang = hit.language;
    head.append(way);
  }
  if (place.length > 0) {
    head.append(heading ? " " : "", element("span", "result__where", place.join(words("comma"))));
  }
  return head;
}

// Why a passage is there that does not hold what was typed: the glossary says the same otherwise.
function reasonOf({ typed, form }, words) {
  const pair = words("search.why", typed, form);
  return element("p", "result__why", ...filled(words("search.because"), pair));
}
