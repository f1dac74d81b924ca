// Entries that a reader puts aside in a listing, to compare them: up to four, remembered in this
// tab of the browser and nowhere else. The tray stands at the foot of the listing's entries.

import { wordsOf } from "./words.js";

const MOST = 4;
const tray = document.querySelector('[data-part=tray]');
if (tray) start();

function start() {
  const words = wordsOf(tray);
  const key = `banyan-tray ${new URL(tray.dataset.compare, location.href).pathname}`;
  const cards = new Map();
  for (const card of document.querySelectorAll('.listing__entries .card')) {
    const link = card.querySelector('.card__title a');
    const id = link.pathname.replace(/^.*\//, '').replace(/\.html$/, '');
    cards.set(id, { title: link.textContent, button: button(id, link.textContent) });
    card.append(cards.get(id).button);
  }
  part('clear').addEventListener('click', () => {
    keep([]);
    document.querySelector('.tray__add')?.focus();
  });
  addEventListener('pageshow', show);
  show();

  function button(id, title) {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'tray__add';
    made.textContent = words('tray.add');
    made.setAttribute('aria-label', `${words('tray.add')}: ${title}`);
    made.addEventListener('click', () => toggle(id, title));
    return made;
  }

  function toggle(id, title) {
    const now = chosen();
    if (now.some((each) => each.id === id)) keep(now.filter((each) => each.id !== id));
    else if (now.length < MOST) keep([...now, { id, title }]);
    else part('message').textContent = words('tray.full', MOST);
  }

  // What was stored by an older site may be anything.
  function chosen() {
    try {
      const stored = JSON.parse(sessionStorage.getItem(key)) ?? [];
      return stored.filter((each) => typeof each.id === 'string' && typeof each.title === 'string').slice(0, MOST);
    } catch {
      return [];
    }
  }

  function keep(entries) {
    try {
      sessionStorage.setItem(key, JSON.stringify(entries));
    } catch {
      part('message').textContent = words('tray.closed');
      return;
    }
    show();
    part('message').textContent = words('tray.count', entries.length, MOST);
  }

  function show() {
    const entries = chosen();
    tray.hidden = entries.length === 0;
    part('list').replaceChildren(...entries.map(line));
    const query = new URLSearchParams(entries.map((each) => ['entry', each.id]));
    part('go').href = `${tray.dataset.compare}?${query}`;
    for (const [id, card] of cards) {
      card.button.setAttribute('aria-pressed', String(entries.some((each) => each.id === id)));
    }
  }

  function line(entry) {
    const item = document.createElement('li');
    const remove = document.createElement('button');
    remove.type = 'button';
    remove.textContent = '×';
    remove.setAttribute('aria-label', words('tray.remove', entry.title));
    remove.addEventListener('click', () => {
      keep(chosen().filter((each) => each.id !== entry.id));
      (part('list').querySelector('button') ?? cards.get(entry.id)?.button)?.focus();
    });
    item.append(entry.title, ' ', remove);
    return item;
  }
}

function part(name) {
  return document.querySelector(`[data-part=tray-${name}]`);
}
