// The words of the interface. They stand in the search page, in a template, each with its key.

// Returns a function from a key to its words, with {0} and {1} filled in. A key without words
// stands for itself, without its prefix: an unknown kind `case` is shown as "case".
export function wordsOf(part) {
  const known = new Map();
  const template = part.querySelector("template[data-words]");
  for (const span of template?.content.querySelectorAll("[data-key]") ?? []) {
    known.set(span.dataset.key, span.textContent);
  }
  return (key, ...values) =>
    (known.get(key) ?? key.replace(/^[a-z]+\.|\.one$/g, "")).replace(/\{(\d)\}/g, (slot, number) =>
      number in values ? String(values[number]) : slot,
    );
}

// "1 entry found", "3 entries found": a key has its singular under `….one`.
export function counted(words, key, count) {
  return words(count === 1 ? `${key}.one` : key, count);
}
