// Makes a timetable of the lessons of a course. The choice stands in the address; nothing is sent.

import { wordsOf } from "./words.js";
import { dayIn, dayOf, daysAfter, element, keepInAddress } from "./worksheet.js";

const part = document.querySelector('[data-part="agenda"]');
if (part) start();

function start() {
  const words = wordsOf(part);
  const find = (name) => part.querySelector(`[data-part="${name}"]`);
  const form = find("agenda-settings");
  const list = find("agenda-list");
  const lessons = () => [...list.querySelectorAll('[data-part="agenda-lesson"]')];
  const first = lessons();
  const defaults = new Map(new FormData(form));

  for (const lesson of first) controls(lesson);
  read();
  form.hidden = find("agenda-hint").hidden = find("agenda-made").hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  part.addEventListener("change", update);
  part.querySelector('[data-action="reset"]').addEventListener("click", () => {
    keepInAddress(new URLSearchParams());
    list.append(...first);
    for (const lesson of first) box(lesson).checked = true;
    form.reset();
    update();
  });
  update();

  // A box that takes a lesson, and buttons that move it.
  function controls(lesson) {
    const head = lesson.querySelector("th");
    const title = head.textContent.trim();
    const take = element("input", "", {
      type: "checkbox",
      "aria-label": words("agenda.take", title),
    });
    take.checked = true;
    const moves = element("span", "", { class: "agenda__moves" });
    for (const [key, sign, step] of [["agenda.up", "↑", -1], ["agenda.down", "↓", 1]]) {
      const button = element("button", sign, { type: "button", "aria-label": words(key, title) });
      button.addEventListener("click", () => move(lesson, step, button));
      moves.append(button);
    }
    head.prepend(take, " ");
    head.append(" ", moves);
  }

  function move(lesson, step, button) {
    const all = lessons();
    const at = all.indexOf(lesson) + step;
    if (at < 0 || at >= all.length) return;
    if (step < 0) all[at].before(lesson);
    else all[at].after(lesson);
    button.focus();
    update();
    const title = lesson.querySelector("th a").textContent;
    find("agenda-message").textContent = words("agenda.moved", title, at + 1, all.length);
  }

  // The address: lessons in their order, and the settings that are not the page's own.
  function read() {
    const query = new URLSearchParams(location.search);
    const wanted = query.get("lessons")?.split(",");
    if (wanted) {
      const place = (lesson) => (wanted.indexOf(lesson.dataset.name) + 1 || wanted.length + 1);
      list.append(...[...first].sort((a, b) => place(a) - place(b)));
      for (const lesson of first) box(lesson).checked = wanted.includes(lesson.dataset.name);
    }
    for (const name of defaults.keys()) {
      const value = query.get(name);
      if (value === null) continue;
      const input = form.elements[name];
      input.value = value;
      if (!input.checkValidity()) input.value = defaults.get(name);
    }
  }

  function keep(taken) {
    const query = new URLSearchParams();
    const names = taken.map((lesson) => lesson.dataset.name).join(",");
    if (names !== first.map((lesson) => lesson.dataset.name).join(",")) query.set("lessons", names);
    for (const [name, value] of new FormData(form)) {
      if (value !== defaults.get(name)) query.set(name, value);
    }
    keepInAddress(query);
  }

  function update() {
    const message = find("agenda-message");
    if (!form.checkValidity()) {
      message.textContent = words("agenda.wrong");
      find("agenda-days").replaceChildren();
      return;
    }
    const taken = lessons().filter((lesson) => box(lesson).checked);
    keep(taken);
    const settings = settingsOf(form);
    const days = timetable(taken.map((lesson) => Number(lesson.dataset.minutes)), settings);
    find("agenda-days").replaceChildren(...days.map((rows, at) => dayTable(rows, at, taken, settings)));
    const minutes = taken.reduce((sum, lesson) => sum + Number(lesson.dataset.minutes), 0);
    message.textContent =
      taken.length === 0
        ? words("agenda.none")
        : words("agenda.said", taken.length, minutes, days.length);
  }

  function dayTable(rows, at, taken, { date }) {
    const day = dayOf(date);
    const caption = day
      ? words("agenda.day-dated", at + 1, dayIn(words("locale"), daysAfter(day, at)))
      : words("agenda.day", at + 1);
    const table = element("table");
    const head = element("tr");
    head.append(
      element("th", words("agenda.time"), { scope: "col" }),
      element("th", words("agenda.what"), { scope: "col" }),
    );
    const body = element("tbody");
    for (const row of rows) body.append(line(row, taken));
    const top = element("thead");
    top.append(head);
    table.append(element("caption", caption), top, body);
    const frame = element("div", "", { class: "table agenda__day" });
    frame.append(table);
    return frame;
  }

  function line({ from, to, lesson, pause }, taken) {
    const row = element("tr", "", pause ? { class: "agenda__pause" } : {});
    const what = element("td");
    if (pause) {
      what.textContent = words(`agenda.${pause}`);
    } else {
      const link = taken[lesson].querySelector("th a").cloneNode(true);
      const length = element("span", words("agenda.minutes", to - from), { class: "cell-note" });
      what.append(link, " ", length);
    }
    row.append(element("th", `${clock(from)}–${clock(to)}`, { scope: "row" }), what);
    return row;
  }
}

function box(lesson) {
  return lesson.querySelector("input");
}

function settingsOf(form) {
  const value = (name) => form.elements[name].value;
  return {
    date: value("date"),
    start: minutesOf(value("start")),
    days: Number(value("days")),
    every: Number(value("every")),
    pause: Number(value("break")),
    lunch: value("lunch") ? minutesOf(value("lunch")) : Infinity,
    noon: Number(value("noon")),
  };
}

function minutesOf(time) {
  const [hours, minutes] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

function clock(minutes) {
  const two = (number) => String(number).padStart(2, "0");
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}

// Rows of each day, in minutes from midnight. A lesson is never cut; a break comes before the lesson
// that would make people sit longer than `every`, lunch before the first lesson that would run past
// half its length into it.
function timetable(lengths, settings) {
  let next = 0;
  return shares(lengths, settings.days).map((count) => {
    const rows = [];
    let now = settings.start;
    let seated = 0;
    let eaten = settings.noon === 0 || settings.lunch <= now;
    for (const end = next + count; next < end; next++) {
      const length = lengths[next];
      if (!eaten && rows.length > 0 && now + length / 2 >= settings.lunch) {
        rows.push({ from: now, to: now + settings.noon, pause: "noon" });
        now += settings.noon;
        seated = 0;
        eaten = true;
      } else if (seated > 0 && settings.pause > 0 && seated + length > settings.every) {
        rows.push({ from: now, to: now + settings.pause, pause: "pause" });
        now += settings.pause;
        seated = 0;
      }
      rows.push({ from: now, to: now + length, lesson: next });
      now += length;
      seated += length;
    }
    return rows;
  });
}

// How many lessons each day gets, in their order, so that the longest day is as short as can be. No
// day stays empty; there are fewer days when there are fewer lessons.
function shares(lengths, days) {
  const count = Math.min(days, lengths.length);
  if (count === 0) return [];
  let low = Math.max(...lengths);
  let high = lengths.reduce((sum, length) => sum + length, 0);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (filled(lengths, middle, count).length <= count) high = middle;
    else low = middle + 1;
  }
  return filled(lengths, low, count);
}

function filled(lengths, most, days) {
  const counts = [0];
  let sum = 0;
  for (const [at, length] of lengths.entries()) {
    const left = lengths.length - at;
    const mustBegin = left <= days - counts.length && counts.at(-1) > 0;
    if (mustBegin || (sum + length > most && counts.at(-1) > 0)) {
      counts.push(0);
      sum = 0;
    }
    counts[counts.length - 1]++;
    sum += length;
  }
  return counts;
}
