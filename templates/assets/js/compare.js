// Entries side by side: reads the pages of the chosen ones and puts the same field of each in a row.
// The address keeps the choice: compare.html?entry=one&entry=two.

import { wordsOf } from "./words.js";

const MOST = 4;
const part = document.querySelector('[data-part="compare"]');
if (part) start();

function start() {
  const words = wordsOf(part);
  const select = part.querySelector("select");
  const table = part.querySelector(".compare__table");
  const message = part.querySelector('[data-part="compare-message"]');
  const options = new Map(
    [...select.options].filter((each) => each.value).map((each) => [each.value, each]),
  );
  const pages = new Map();
  let turn = 0;

  part.querySelector('[data-part="compare-choice"]').hidden = false;
  part.querySelector(".compare__all").hidden = true;
  select.addEventListener("change", () => {
    const id = select.value;
    select.value = "";
    if (id) go([...chosen(), id]);
  });
  addEventListener("popstate", show);
  show();

  // At most four known entries, each once.
  function chosen() {
    const wanted = new URLSearchParams(location.search).getAll("entry");
    return [...new Set(wanted)].filter((id) => options.has(id)).slice(0, MOST);
  }

  function go(ids) {
    if (new Set(ids).size > MOST) {
      message.textContent = words("compare.full", MOST);
      return;
    }
    const query = new URLSearchParams([...new Set(ids)].map((id) => ["entry", id]));
    history.pushState(null, "", query.size > 0 ? `?${query}` : location.pathname);
    show();
  }

  async function show() {
    const now = ++turn;
    const ids = chosen();
    let columns;
    try {
      columns = await Promise.all(ids.map(read));
    } catch (cause) {
      console.error(cause);
      if (now === turn) message.textContent = words("compare.failed");
      return;
    }
    if (now === turn) draw(ids, columns);
  }

  async function read(id) {
    if (!pages.has(id)) {
      const url = new URL(options.get(id).dataset.href, location.href);
      const response = await fetch(url);
      if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`);
      pages.set(id, { url, page: new DOMParser().parseFromString(await response.text(), "text/html") });
    }
    return pages.get(id);
  }

  function draw(ids, columns) {
    const head = table.querySelector("thead tr");
    table.style.setProperty("--columns", ids.length);
    head.replaceChildren(head.firstElementChild, ...ids.map((id) => heading(id, ids)));
    let different = 0;
    for (const row of table.querySelectorAll("tbody tr")) {
      const cells = columns.map((column) => cell(column, row.dataset.field));
      row.replaceChildren(row.firstElementChild, ...cells);
      const texts = new Set(cells.map((each) => each.textContent.replace(/\s+/g, " ").trim()));
      const differs = ids.length > 1 && texts.size > 1;
      row.classList.toggle("compare__row--differs", differs);
      different += differs ? 1 : 0;
    }
    table.hidden = ids.length === 0;
    message.textContent = said(ids.length, different);
  }

  function said(count, different) {
    if (count === 0) return words("compare.none");
    return count === 1 ? words("compare.one") : words("compare.many", count, different);
  }

  function heading(id, ids) {
    const option = options.get(id);
    const cell = document.createElement("th");
    cell.scope = "col";
    const link = document.createElement("a");
    link.href = option.dataset.href;
    link.textContent = option.textContent;
    if (option.lang) link.lang = option.lang;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "×";
    button.setAttribute("aria-label", words("compare.remove", option.textContent));
    button.addEventListener("click", () => go(ids.filter((each) => each !== id)));
    cell.append(link, " ", button);
    return cell;
  }

  function cell({ url, page }, field) {
    const cell = document.createElement("td");
    const found = contents(page, field);
    if (found.length === 0) {
      cell.textContent = words("compare.missing");
      cell.className = "none";
      return cell;
    }
    for (const node of found) {
      const copy = document.importNode(node, true);
      for (const element of [copy, ...copy.querySelectorAll("*")]) {
        for (const name of ["id", "tabindex", "role", "aria-label"]) {
          element.removeAttribute(name);
        }
      }
      for (const link of copy.querySelectorAll("a[href]")) {
        link.href = new URL(link.getAttribute("href"), url).href;
      }
      cell.append(copy);
    }
    return cell;
  }
}

// What a page says under a field: the value among the facts at a glance, or the section.
function contents(page, field) {
  const fact = page.querySelector(`.glance [data-field="${CSS.escape(field)}"] > dd`);
  if (fact) return [wrapped(fact)];
  const heading = page.getElementById(`field-${field}`);
  return heading ? [...heading.parentElement.children].filter((each) => each !== heading) : [];
}

function wrapped(fact) {
  const box = fact.ownerDocument.createElement("div");
  box.append(...fact.cloneNode(true).childNodes);
  return box;
}
