// The map of evidence: sorts its rows by the results of one outcome, and closes a cell when another is
// opened. Without script each cell opens by itself and the rows stand by all their results.
const map = document.querySelector("[data-part=evidence]");
if (map) start();

function start() {
  const sort = map.querySelector(".map__sort");
  const bodies = [...map.querySelectorAll(".map__table tbody")].map((body) => ({
    body,
    rows: [...body.querySelectorAll(".map__row")],
  }));
  sort.hidden = false;
  sort.querySelector("select").addEventListener("change", (event) => {
    const column = event.target.value;
    for (const { body, rows } of bodies) {
      const sorted = column === "" ? rows : rows.toSorted((a, b) => results(b, column) - results(a, column));
      body.append(...sorted);
    }
  });
  map.addEventListener("toggle", (event) => event.target.open && closeOthers(event.target), true);
  map.addEventListener("keydown", (event) => {
    const open = event.key === "Escape" && event.target.closest(".map__cell details[open]");
    if (open) {
      open.open = false;
      open.querySelector("summary").focus();
    }
  });
}

function results(row, column) {
  return Number(row.cells[Number(column) + 1].dataset.results ?? 0);
}

function closeOthers(opened) {
  for (const open of map.querySelectorAll(".map__cell details[open]")) {
    if (open !== opened && opened.closest(".map__cell")) open.open = false;
  }
}
