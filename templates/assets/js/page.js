// What every page does with script: "/" leads to the search field, which loads its first results
// when it is used; what is folded at the top closes by Escape and by a click elsewhere; a button
// changes light and dark; the link of a section copies its address; the
// other language shows the same section and the same query; contents beside the text are open.

import { renew, typedBefore } from "./search/renew.js";

const box = document.querySelector('[data-part="search-box"]');
const field = box?.querySelector("[name=q]");

document.addEventListener("keydown", (event) => {
  const isWriting = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !isWriting && !event.ctrlKey && !event.metaKey && !event.altKey && field) {
    event.preventDefault();
    const fold = field.closest("details");
    if (fold && !field.checkVisibility?.({ contentVisibilityAuto: true })) fold.open = true;
    field.focus();
    field.select();
  }
});

const folds = [...document.querySelectorAll("header .fold")];
for (const fold of folds) {
  fold.addEventListener("toggle", () => {
    if (fold.open) fold.querySelector("[name=q]")?.focus();
  });
  fold.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && fold.open && !event.defaultPrevented) {
      fold.open = false;
      fold.querySelector("summary").focus();
    }
  });
}
document.addEventListener("click", (event) => {
  for (const fold of folds) {
    if (fold.open && !fold.contains(event.target)) fold.open = false;
  }
});

field?.addEventListener(
  "focus",
  () =>
    import("./search/box.js")
      .then(({ suggestIn }) => suggestIn(box))
      .catch((cause) => {
        console.error(cause);
        return renew(() => field.value);
      }),
  { once: true },
);
const typed = typedBefore();
if (field && typed) {
  field.value = typed;
  field.focus();
}

const root = document.documentElement;
const button = document.querySelector('[data-part=theme]');
if (button && CSS.supports('color', 'light-dark(red, red)')) {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (root.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark';
  const name = () => { button.textContent = isDark() ? button.dataset.light : button.dataset.dark; };
  button.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    try {
      localStorage.setItem('theme', root.dataset.theme);
    } catch {
      // the choice holds for this page
    }
    name();
  });
  system.addEventListener('change', name);
  name();
  button.hidden = false;
}

document.addEventListener('click', (event) => {
  const anchor = event.target.closest('a.anchor');
  if (anchor && navigator.clipboard && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    navigator.clipboard.writeText(anchor.href).then(() => {
      anchor.dataset.copied = '';
      setTimeout(() => delete anchor.dataset.copied, 2000);
    }, () => {});
  }
});

for (const link of document.querySelectorAll('[data-part=languages] a')) {
  const { href } = link;
  const keep = () => { link.href = href + location.search + location.hash; };
  link.addEventListener('pointerdown', keep);
  link.addEventListener('click', keep);
}

const contents = document.querySelector('.toc__fold');
if (contents && matchMedia('(width >= 64rem)').matches) contents.open = true;
