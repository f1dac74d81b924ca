// A listing that stands whole on its page is narrowed here, by several terms together; the address
// keeps them: cases/index.html?topics=child-safety&grades=a. Where the entries of the kind fill
// several pages, a term leads to the search, which filters all of them. Other listings follow their
// links.
import { narrowed, sheetOf } from './search/sheet.js';
import './tray.js';

const listing = document.querySelector('[data-part=listing]');
const entries = listing ? [...listing.querySelectorAll('[data-marks]')] : [];
const links = listing ? [...listing.querySelectorAll('a[data-mark]')] : [];

const facets = listing?.querySelector('[data-part=facets]');
const sheet = facets && sheetOf(facets, part('panel'), facets.dataset.close, () => seen(shownNow()));
facets?.querySelectorAll('.facets__facet > ul').forEach((list) => narrowed(list, facets.dataset.narrow));

if (listing && entries.length === Number(listing.dataset.total) && links.length > 0) start();
else if (listing?.dataset.search) leadToSearch();

// With the term that the page shows, if the search knows it; otherwise a link leads where it did. An
// address that was kept when the listing was whole leads there too.
function leadToSearch() {
  const current = [...listing.querySelectorAll('[data-field][aria-current]')];
  if (current.length < listing.querySelectorAll('.filters__filter').length) return;
  const known = links.filter((link) => link.dataset.field);
  const kept = known.filter((link) => chosen().includes(link.dataset.mark));
  if (kept.length > 0) location.replace(inSearch([...current, ...kept]));
  for (const link of known) link.href = inSearch([...current, link]);
}

function inSearch(terms) {
  const filters = terms.map((term) => [term.dataset.field, term.dataset.mark.split('/')[1]]);
  return `${listing.dataset.search}?${new URLSearchParams([['q', `kind:${listing.dataset.kind}`], ...filters])}`;
}

function start() {
  const marks = new Map(entries.map((entry) => [entry, new Set(entry.dataset.marks.split(' '))]));
  links.forEach((link) => link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    toggle(link.dataset.mark);
  }));
  addEventListener('popstate', () => show(chosen()));
  if (chosen().length > 0) show(chosen());

  function toggle(mark) {
    const now = chosen();
    const next = now.includes(mark) ? now.filter((each) => each !== mark) : [...now, mark];
    const query = new URLSearchParams(next.map((each) => each.split('/')));
    history.pushState(null, '', query.size > 0 ? `?${query}` : location.pathname);
    show(next);
  }

  function show(wanted) {
    let count = 0;
    for (const [entry, own] of marks) {
      entry.hidden = !fits(own, wanted);
      count += entry.hidden ? 0 : 1;
    }
    listing.querySelectorAll('.letter').forEach((letter) => {
      letter.hidden = !letter.querySelector('[data-marks]:not([hidden])');
    });
    links.forEach((link) => {
      const mark = link.dataset.mark;
      const facet = mark.split('/')[0];
      const others = wanted.filter((each) => each.split('/')[0] !== facet);
      const number = [...marks.values()].filter((own) => fits(own, [...others, mark])).length;
      link.nextElementSibling.textContent = String(number);
      if (wanted.includes(mark)) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    });
    sheet?.say(seen(count));
    part('none').hidden = count > 0;
    part('count').textContent = said(wanted.length > 0, count);
    part('filters').replaceChildren(...wanted.map(filter).filter(Boolean));
  }

  function filter(mark) {
    const link = links.find((each) => each.dataset.mark === mark);
    if (!link) return null;
    const line = document.createElement('p');
    line.className = 'filters';
    const label = document.createElement('span');
    label.className = 'filters__label';
    label.textContent = link.closest('details').firstElementChild.textContent + part('filters').dataset.colon;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'filters__filter';
    button.setAttribute('aria-label', filled(part('filters').dataset.remove, link.textContent));
    const cross = document.createElement('span');
    cross.className = 'filters__mark';
    cross.textContent = '×';
    button.append(link.textContent, cross);
    button.addEventListener('click', () => toggle(mark));
    line.append(label, button);
    return line;
  }
}

// Terms of one facet are alternatives; facets narrow each other.
function fits(own, wanted) {
  const facet = (mark) => mark.split('/')[0];
  return wanted.every((mark) => wanted.some((each) => facet(each) === facet(mark) && own.has(each)));
}

function chosen() {
  return [...new URLSearchParams(location.search)].map(([facet, term]) => `${facet}/${term}`)
    .filter((mark) => links.some((link) => link.dataset.mark === mark));
}

function shownNow() {
  return entries.filter((entry) => !entry.hidden).length;
}

function seen(count) {
  const { done, doneOne } = facets.dataset;
  return count === 1 ? doneOne : filled(done, count);
}

function said(isNarrowed, count) {
  const words = part('filters').dataset;
  if (isNarrowed) return filled(words.some, count, listing.dataset.total);
  return count === 1 ? words.one : filled(words.all, count);
}

function filled(words, ...values) {
  return values.reduce((text, value, at) => text.replace(`{${at}}`, value), words);
}

function part(name) {
  return listing.querySelector(`[data-part=${name}]`);
}
