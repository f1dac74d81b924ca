// Keys.

export function isPlain(event) {
  return !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
}

// Arrow up and down move the focus through the stops.
export function moveThrough(event, stops) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const here = stops.indexOf(document.activeElement);
  const next = step && here >= 0 && stops[here + step];
  if (next && isPlain(event)) {
    event.preventDefault();
    next.focus();
  }
}

// "/" leads to a field from anywhere but another field.
export function slashLeadsTo(input) {
  document.addEventListener("keydown", (event) => {
    const isWriting = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key === "/" && isPlain(event) && !isWriting && !event.defaultPrevented) {
      event.preventDefault();
      input.focus();
      input.select();
    }
  });
}
