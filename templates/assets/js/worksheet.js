// What the pages share that somebody works with: the button that prints, and days.

for (const button of document.querySelectorAll('[data-action="print"]')) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

// A day from an input of type date, or nothing. It is noon in UTC, so that no time zone moves it.
export function dayOf(text) {
  const day = new Date(`${text}T12:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) ? day : undefined;
}

export function daysAfter(day, count) {
  return new Date(day.getTime() + count * 86_400_000);
}

export function dayIn(locale, day) {
  const style = { dateStyle: "medium", timeZone: "UTC" };
  return new Intl.DateTimeFormat(locale.replace("_", "-"), style).format(day);
}

// An element with text.
export function element(name, text = "", attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

// Sets the query of the address without a step in the history.
export function keepInAddress(query) {
  history.replaceState(null, "", `${location.pathname}${query.size > 0 ? `?${query}` : ""}`);
}
