// Counts the dates of a plan from the day that the reader picks. The day stands in the address.

import { wordsOf } from "./words.js";
import { dayIn, dayOf, daysAfter, keepInAddress } from "./worksheet.js";

const part = document.querySelector('[data-part="plan"]');
if (part) start();

function start() {
  const words = wordsOf(part);
  const form = part.querySelector('[data-part="plan-choice"]');
  const input = form.elements.start;
  const message = part.querySelector('[data-part="plan-message"]');
  const steps = [...part.querySelectorAll('[data-part="plan-step"]')];
  const asked = new URLSearchParams(location.search).get("start") ?? "";
  if (dayOf(asked)) input.value = asked;
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("change", () => {
    keepInAddress(new URLSearchParams(input.value ? { start: input.value } : {}));
    update();
  });
  update();

  function update() {
    const day = dayOf(input.value);
    const said = (count) => dayIn(words("locale"), daysAfter(day, count));
    for (const row of steps) {
      const shown = row.querySelector('[data-part="plan-dates"]');
      const from = Number(row.dataset.start);
      const to = from + Number(row.dataset.days) - 1;
      shown.hidden = !day;
      if (!day) continue;
      shown.textContent = from === to ? said(from) : words("plan.range", said(from), said(to));
    }
    message.textContent = day ? words("plan.dated", said(0)) : words("plan.relative");
  }
}
