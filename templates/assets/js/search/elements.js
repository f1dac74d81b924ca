// Making elements. Text is set as text; nothing here reads markup.

export function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) {
    made.className = className;
  }
  made.append(...children);
  return made;
}

export function link(className, href, ...children) {
  const way = element("a", className, ...children);
  way.href = href;
  return way;
}

export function button(className, text, press) {
  const made = element("button", className, text);
  made.type = "button";
  made.addEventListener("click", press);
  return made;
}

// A sentence with one slot, {0}, filled with an element or a text: [before, filling, after].
export function filled(sentence, filling) {
  const [before, after = ""] = sentence.split("{0}");
  return [before, filling, after].filter((part) => part !== "");
}
