// The stretch of a text that shows best why it was found.

import { occurrences } from "./tokenize.js";

// Widths are counted in Latin letters; a Chinese character takes two.
const WIDTH = 200;
const LEAD = 40;
const ELLIPSIS = "…";

// Cuts `text` to a stretch with as many different terms as can be, and returns it in parts:
// [{text, mark}], where a marked part holds terms.
export function snippet(text, terms) {
  const places = occurrences(text).filter(({ term }) => terms.has(term));
  const widths = measure(text);
  const start = bestStart(text, places, widths);
  const end = endOf(text, start, widths);
  const parts = [];
  const add = (from, to, mark) => {
    if (from < to) {
      parts.push({ text: text.slice(from, to), mark });
    }
  };
  let at = start;
  for (const stretch of merge(places, start, end)) {
    add(at, stretch.start, false);
    add(stretch.start, stretch.end, true);
    at = stretch.end;
  }
  add(at, end, false);
  if (start > 0) {
    parts.unshift({ text: ELLIPSIS, mark: false });
  }
  if (end < text.length) {
    parts.push({ text: ELLIPSIS, mark: false });
  }
  return parts;
}

// The width of the text before each place in it.
function measure(text) {
  const widths = new Int32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) {
    widths[i + 1] = widths[i] + (text.charCodeAt(i) < 0x2e80 ? 1 : 2);
  }
  return widths;
}

function bestStart(text, places, widths) {
  let best = 0;
  let most = 0;
  let last = 0;
  const inside = new Map();
  places.forEach((place, first) => {
    while (last < places.length && widths[places[last].end] - widths[place.start] <= WIDTH - LEAD) {
      inside.set(places[last].term, (inside.get(places[last].term) ?? 0) + 1);
      last++;
    }
    if (inside.size > most) {
      most = inside.size;
      best = place.start;
    }
    const rest = (inside.get(place.term) ?? 0) - 1;
    if (rest > 0) {
      inside.set(place.term, rest);
    } else {
      inside.delete(place.term);
    }
    last = Math.max(last, first + 1);
  });
  return startOf(text, best, widths);
}

// Some text before the first term, back to where a word begins.
function startOf(text, from, widths) {
  let start = from;
  while (start > 0 && widths[from] - widths[start] < LEAD) {
    start--;
  }
  while (start > 0 && start < from && isInsideWord(text, start)) {
    start++;
  }
  return start;
}

function endOf(text, start, widths) {
  let end = start;
  while (end < text.length && widths[end + 1] - widths[start] <= WIDTH) {
    end++;
  }
  let cut = end;
  while (cut > start && isInsideWord(text, cut)) {
    cut--;
  }
  return cut > start ? cut : end;
}

function isInsideWord(text, at) {
  const isLatin = (index) => text.charCodeAt(index) > 0x20 && text.charCodeAt(index) < 0x2e80;
  const splitsPair = (text.charCodeAt(at) & 0xfc00) === 0xdc00;
  return at < text.length && (splitsPair || (isLatin(at) && isLatin(at - 1)));
}

// The places inside the stretch, those that touch or overlap as one.
function merge(places, start, end) {
  const merged = [];
  for (const place of places) {
    if (place.start < start || place.end > end) {
      continue;
    }
    const before = merged.at(-1);
    if (before && place.start <= before.end) {
      before.end = Math.max(before.end, place.end);
    } else {
      merged.push({ start: place.start, end: place.end });
    }
  }
  return merged;
}
