// A panel that stands beside what it narrows. Where the window has no room for both it opens as a
// sheet over the results, with a button that says how many there are, and goes back when it closes.

const ROOM = matchMedia("(width >= 64rem)");

// details: holds the panel behind its summary; words: {close}; done: what the button says
export function sheetOf(details, panel, closeLabel, done) {
  const summary = details.querySelector("summary");
  let dialog;
  summary.addEventListener("click", (event) => {
    if (!ROOM.matches && typeof HTMLDialogElement === "function") {
      event.preventDefault();
      open();
    }
  });
  ROOM.addEventListener("change", () => dialog?.close());
  return { say: (text) => dialog && (dialog.querySelector(".sheet__done").textContent = text) };

  function open() {
    const place = document.createComment("");
    dialog = document.createElement("dialog");
    dialog.className = "sheet";
    dialog.setAttribute("aria-label", summary.textContent);
    const close = press("sheet__close", "×");
    close.setAttribute("aria-label", closeLabel);
    const title = document.createElement("p");
    title.className = "sheet__title";
    title.textContent = summary.textContent;
    const head = document.createElement("div");
    head.className = "sheet__head";
    head.append(title, close);
    panel.before(place);
    dialog.append(head, panel, press("sheet__done", done()));
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
    dialog.addEventListener("close", () => {
      place.replaceWith(panel);
      dialog.remove();
      dialog = undefined;
      details.open = false;
      summary.focus();
    });
    details.append(dialog);
    dialog.showModal();
    details.open = true;
  }

  function press(className, text) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = className;
    button.textContent = text;
    button.addEventListener("click", () => dialog.close());
    return button;
  }
}

const LONG = 10;

// Gives a long list a field that shows only the items with what is typed.
export function narrowed(list, label) {
  const items = [...list.children];
  if (items.length <= LONG) {
    return;
  }
  const input = document.createElement("input");
  input.type = "search";
  input.className = "narrow";
  input.autocomplete = "off";
  input.setAttribute("aria-label", label);
  input.placeholder = label;
  input.addEventListener("input", () => {
    const typed = plain(input.value);
    items.forEach((item) => {
      item.classList.toggle("narrow__out", !plain(item.textContent).includes(typed));
    });
  });
  list.before(input);
}

export function plain(text) {
  return text.normalize("NFKC").toLowerCase().trim();
}

// The groups that divide what was found best, the best first: those whose values each have a share
// of it that is neither all nor nothing.
// groups: [{counts: [number]}]
export function dividing(groups, total) {
  const worth = ({ counts }) =>
    counts
      .map((count) => Math.min(1, count / total))
      .map((share) => share * (1 - share))
      .sort((a, b) => b - a)
      .slice(0, 7)
      .reduce((sum, each) => sum + each, 0);
  return groups
    .map((group) => [group, worth(group)])
    .sort(([, a], [, b]) => b - a)
    .map(([group]) => group);
}
