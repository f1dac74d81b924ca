// What every page does with script: "/" leads to the search field, which loads its first results
// when it is used.

const box = document.querySelector('[data-part="search-box"]');
const field = box?.querySelector("[name=q]");

document.addEventListener("keydown", (event) => {
  const isWriting = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !isWriting && !event.ctrlKey && !event.metaKey && !event.altKey && field) {
    event.preventDefault();
    field.focus();
    field.select();
  }
});

field?.addEventListener(
  "focus",
  () => import("./search/box.js").then(({ suggestIn }) => suggestIn(box)).catch(console.error),
  { once: true },
);
