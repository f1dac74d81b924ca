// The stretch of a text that shows best why it was found.

import { learn, tokens } from "./terms.js";

// Widths are counted in Latin letters; a Chinese character takes two.
const WIDTH = 200;
const LEAD = 40;
const LONGEST_LEAD = 100;
const SENTENCE = /[。！？；.!?]["'”’」』）)\]]*\s*$/;
const ELLIPSIS = "…";
const SENTENCE_END = /(?:[。！？；]|[.!?](?=[\s"'”’)\]]|$))["'”’」』）)\]]*\s*|\n\s*/g;

export async function snippet(text, terms) {
  const isAsked = (term) => terms.has(term);
  const find = () =>
    tokens(text, "both").filter(({ term, also }) => isAsked(term) || also.some(isAsked));
  let places = find();
  if (places.length === 0) {
    await learn(text);
    places = find();
  }
  const widths = widthsOf(text);
  const sentences = sentenceStarts(text);
  const prose = proseOf(text, sentences);
  const parts = [];
  const add = (text, mark) => text && parts.push({ text, mark });
  const show = (places) => {
    const { from, to } = bestStretch(places, widths);
    const start = startOf(text, from, widths, sentences);
    const end = endOf(text, from, to, widths, sentences, prose);
    add(start > 0 && !sentences.has(start) && ELLIPSIS, false);
    let at = start;
    for (const stretch of merge(places, start, end)) {
      add(text.slice(at, stretch.start), false);
      add(text.slice(stretch.start, stretch.end), true);
      at = stretch.end;
    }
    add(text.slice(at, end).trimEnd(), false);
    add(end < text.length && !sentences.has(end) && ELLIPSIS, false);
  };
  const said = places.filter(({ start }) => prose[start]);
  const first = prose.indexOf(1);
  if (places.length > 0 && said.length === 0) {
    show(places);
    add(first >= 0 && ` ${ELLIPSIS} `, false);
  }
  if (first >= 0 || places.length === 0) {
    show(said.length > 0 ? said : [{ start: Math.max(0, first), end: Math.max(0, first) }]);
  }
  return parts;
}

// Which characters stand in sentences, and not in cells of a table or in fields of a few words.
function proseOf(text, sentences) {
  const prose = new Uint8Array(text.length + 1);
  let from = 0;
  for (const to of sentences) {
    const sentence = text.slice(from, to);
    prose.fill(SENTENCE.test(sentence) && !sentence.includes(" · "), from, to);
    from = to;
  }
  return prose;
}

function sentenceStarts(text) {
  const starts = new Set([0]);
  for (const end of text.matchAll(SENTENCE_END)) {
    starts.add(end.index + end[0].length);
  }
  return starts.add(text.length);
}

function widthsOf(text) {
  const widths = new Int32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) {
    widths[i + 1] = widths[i] + (text.charCodeAt(i) < 0x2e80 ? 1 : 2);
  }
  return widths;
}

// Where the stretch with the most different terms begins and ends.
function bestStretch(places, widths) {
  let best = { from: 0, to: 0 };
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
      best = { from: place.start, to: places[last - 1].end };
    }
    const rest = (inside.get(place.term) ?? 0) - 1;
    if (rest > 0) {
      inside.set(place.term, rest);
    } else {
      inside.delete(place.term);
    }
    last = Math.max(last, first + 1);
  });
  return best;
}

function startOf(text, from, widths, sentences) {
  for (let at = from; at >= 0 && widths[from] - widths[at] <= LONGEST_LEAD; at--) {
    if (sentences.has(at)) {
      return at;
    }
  }
  let start = from;
  while (start > 0 && widths[from] - widths[start] < LEAD) {
    start--;
  }
  while (start < from && (isInsideWord(text, start) || text[start] === " ")) {
    start++;
  }
  return start;
}

// What is no sentence ends where its line does.
function endOf(text, from, to, widths, sentences, prose) {
  let end = from;
  while (
    end < text.length &&
    widths[end + 1] - widths[from] <= WIDTH - LEAD &&
    (prose[from] ? prose[end] : end === from || !sentences.has(end))
  ) {
    end++;
  }
  for (let at = end; at >= to && at > from; at--) {
    if (sentences.has(at)) {
      return at;
    }
  }
  let cut = end;
  while (cut > from && isInsideWord(text, cut)) {
    cut--;
  }
  return cut > from ? cut : end;
}

function isInsideWord(text, at) {
  const isLatin = (index) => text.charCodeAt(index) > 0x20 && text.charCodeAt(index) < 0x2e80;
  const splitsPair = (text.charCodeAt(at) & 0xfc00) === 0xdc00;
  return at < text.length && (splitsPair || (isLatin(at) && isLatin(at - 1)));
}

// Places that touch or overlap as one.
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
