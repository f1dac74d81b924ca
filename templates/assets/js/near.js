// Ranks the entries of a page by how near their place is to the reader's. The facts stand in the
// tables of the page, the choice behind the # of the address, which no browser sends. It begins with
// an example. Without script the tables stand under the terms of the first fact.
const root = document.querySelector('[data-part="near"]');

const SHOWN = 6;

function start(form, words) {
  const part = (name) => root.querySelector(`[data-part="${name}"]`);
  const [status, nearest, results, example, more] = [
    "near-status",
    "near-nearest",
    "near-results",
    "near-example",
    "near-more",
  ].map(part);
  const inputs = [...form.querySelectorAll("select, input")];
  const reset = form.querySelector('[type="reset"]');
  const asked = [...form.querySelectorAll("[data-fact]")].map((element) => ({
    ...element.dataset,
    weight: Number(element.dataset.weight),
    inputs: [...element.querySelectorAll("select, input")],
  }));
  const entries = readEntries();
  let waiting = 0;
  let isWhole = false;

  form.hidden = false;
  nearest.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => {
    leaveExample(event.target);
    clearTimeout(waiting);
    waiting = setTimeout(changed, 250);
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    leaveExample();
    inputs.forEach((each) => (each.value = ""));
    inputs[0].focus();
    changed();
  });
  more.addEventListener("click", () => {
    isWhole = true;
    show();
    results.children[SHOWN]?.querySelector("a").focus();
  });
  addEventListener("hashchange", restore);
  restore();

  // What a reader says first is about the own place; the rest of the example is not.
  function leaveExample(kept) {
    if (example.hidden) return;
    example.hidden = true;
    inputs.forEach((each) => each !== kept && (each.value = ""));
  }

  function changed() {
    isWhole = false;
    const said = inputs.filter((each) => each.value).map((each) => [each.name, each.value]);
    const hash = new URLSearchParams(said).toString();
    history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
    show();
  }

  // A hash without "=" leads to a heading of the page and is no choice.
  function restore() {
    const isChoice = location.hash.includes("=");
    const said = new URLSearchParams(location.hash.slice(1));
    example.hidden = isChoice;
    for (const { inputs, example } of asked) {
      for (const each of inputs) {
        each.value = (isChoice ? said.get(each.name) : example) ?? "";
        if (each.selectedIndex === -1) each.value = "";
      }
    }
    show();
  }

  function show() {
    const said = asked.filter((fact) => fact.inputs.every((each) => each.value && each.validity.valid));
    const ranked = entries
      .map((entry) => ({ entry, ...rank(entry, said, words) }))
      .filter((each) => each.score > 0)
      .sort((a, b) => b.score - a.score);
    const shown = isWhole ? ranked : ranked.slice(0, SHOWN);
    results.replaceChildren(...shown.map((each) => item(each)));
    more.hidden = shown.length === ranked.length;
    more.textContent = fill(words.show, ranked.length - shown.length);
    root.classList.toggle("near--chosen", ranked.length > 0);
    reset.disabled = inputs.every((each) => !each.value);
    status.textContent =
      said.length === 0
        ? ""
        : ranked.length === 0
          ? words.none
          : fill(words.found, ranked.length, entries.length);
  }
}

// An entry stands under each of its terms; it counts once.
function readEntries() {
  const entries = new Map();
  for (const row of root.querySelectorAll("tr[data-near]")) {
    if (entries.has(row.dataset.near)) continue;
    const facts = {};
    for (const cell of row.querySelectorAll("td[data-fact]")) {
      facts[cell.dataset.fact] = { value: cell.dataset.value, text: cell.textContent.trim() };
    }
    entries.set(row.dataset.near, { link: row.querySelector("a"), facts });
  }
  return [...entries.values()];
}

// The mean of how near the facts are that the reader said, by weight; and in words what is the same,
// what is another, and what nobody reports.
function rank(entry, said, words) {
  let sum = 0;
  let weights = 0;
  const lines = { same: [], other: [], unsaid: [] };
  const sentences = [];
  for (const fact of said) {
    const { value, text } = entry.facts[fact.fact];
    const { near, word, by } = value
      ? measures[fact.how](fact.inputs, value.split(" "))
      : { near: 0, word: "unsaid" };
    sum += near * fact.weight;
    weights += fact.weight;
    if (word === "same") lines.same.push(fact.inputs[0].selectedOptions[0].textContent);
    else if (word === "unsaid") lines.unsaid.push(fact.label);
    else if (word === "other") lines.other.push(fill(words.pair, fact.label, text));
    else sentences.push(fill(words[word], fact.label, text, by));
  }
  const reasons = Object.entries(lines)
    .filter(([, parts]) => parts.length > 0)
    .map(([word, parts]) => fill(words[word], parts.join(words.comma)));
  reasons.splice(lines.same.length > 0 ? 1 : 0, 0, ...sentences);
  return { score: weights > 0 ? sum / weights : 0, reasons };
}

const measures = {
  same([input], ids) {
    return ids.includes(input.value) ? { near: 1, word: "same" } : { near: 0, word: "other" };
  },

  steps([input], [step]) {
    const by = Number(step) - Number(input.value);
    const most = input.options.length - 2;
    const far = Math.abs(by);
    const word = by === 0 ? "same" : (far > 1 ? "much-" : "") + (by > 0 ? "higher" : "lower");
    return { near: most > 0 ? 1 - far / most : Number(by === 0), word: camel(word), by: far };
  },

  ratio([input], [number]) {
    const [mine, theirs] = [Number(input.value), Number(number)];
    const large = Math.max(mine, theirs);
    const near = large === 0 ? 1 : Math.min(mine, theirs) / large;
    if (near >= 0.8) return { near, word: "alike" };
    if (theirs > mine) return { near, word: "more", by: near > 0 ? round(1 / near) : "∞" };
    if (near >= 0.45 && near <= 0.55) return { near, word: "half" };
    return { near, word: "fewer", by: Math.round(100 * near) };
  },

  span([fromInput, toInput], [from, to]) {
    const ends = [Number(fromInput.value), Number(toInput.value)];
    const [mineFrom, mineTo] = [Math.min(...ends), Math.max(...ends)];
    const common = Math.min(mineTo, Number(to)) - Math.max(mineFrom, Number(from)) + 1;
    if (common <= 0) return { near: 0, word: "apart" };
    const both = Math.max(mineTo, Number(to)) - Math.min(mineFrom, Number(from)) + 1;
    return { near: common / both, word: common === mineTo - mineFrom + 1 ? "all" : "partOf" };
  },
};

function round(number) {
  return number < 10 ? Math.round(10 * number) / 10 : Math.round(number);
}

function camel(word) {
  return word.replace(/-(.)/, (_, letter) => letter.toUpperCase());
}

function item({ entry, reasons }) {
  const li = document.createElement("li");
  const title = document.createElement("p");
  title.className = "near__title";
  title.append(entry.link.cloneNode(true));
  const list = document.createElement("ul");
  for (const reason of reasons) {
    const each = document.createElement("li");
    each.textContent = reason;
    list.append(each);
  }
  li.append(title, list);
  return li;
}

function fill(words, ...values) {
  return words.replace(/\{(\d)\}/g, (_, at) => values[at] ?? "");
}

if (root) start(root.querySelector("form"), root.dataset);
