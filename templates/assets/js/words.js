// What a page says from its script. The words stand in a template of the part, each with its key.

// The words of a part: said("key", value, …) fills in {0}, {1}.
export function wordsOf(part) {
  const known = new Map();
  for (const span of part.querySelector("template[data-words]").content.children) {
    known.set(span.dataset.key, span.textContent);
  }
  return (key, ...values) =>
    known.get(key).replace(/\{(\d)\}/g, (_, number) => String(values[number]));
}
