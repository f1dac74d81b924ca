// Narrows a table by what is chosen above it; the address keeps the choice: costs.html?staff=school.
// Without script the whole table stands.
const form = document.querySelector('[data-part="finder"]');
if (form) start();

function start() {
  const rows = [...document.querySelectorAll("tr[data-marks]")].map((row) => ({
    row,
    marks: new Set(row.dataset.marks.split(" ")),
  }));
  const selects = [...form.querySelectorAll("select")];
  const count = form.querySelector('[data-part="finder-count"]');
  const none = document.querySelector('[data-part="finder-none"]');
  const reset = form.querySelector('[type="reset"]');

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => {
    const query = new URLSearchParams(
      selects.filter((each) => each.value).map((each) => [each.name, each.value]),
    );
    history.replaceState(null, "", query.size > 0 ? `?${query}` : location.pathname);
    show();
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    selects.forEach((each) => (each.value = ""));
    selects[0].focus();
    history.replaceState(null, "", location.pathname);
    show();
  });
  addEventListener("popstate", restore);
  restore();

  function restore() {
    const query = new URLSearchParams(location.search);
    for (const select of selects) {
      const wanted = query.get(select.name) ?? "";
      select.value = [...select.options].some((each) => each.value === wanted) ? wanted : "";
    }
    show();
  }

  function show() {
    let shown = 0;
    for (const { row, marks } of rows) {
      row.hidden = !selects.every((select) => fits(select, marks));
      shown += row.hidden ? 0 : 1;
    }
    none.hidden = shown > 0;
    reset.disabled = selects.every((each) => !each.value);
    count.textContent = count.dataset.words.replace("{0}", shown).replace("{1}", rows.length);
  }
}

function fits(select, marks) {
  if (!select.value) return true;
  const accepted = select.selectedOptions[0].dataset.accepts.split(" ");
  return accepted.some((id) => marks.has(`${select.name}/${id}`));
}
