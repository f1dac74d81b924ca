// Says in words whether a community can begin: from answers that stay on the device.

import { wordsOf } from "./words.js";
import { element } from "./worksheet.js";

const part = document.querySelector('[data-part="readiness"]');
if (part) start();

function start() {
  const words = wordsOf(part);
  const key = `readiness:${part.dataset.key}`;
  const questions = [...part.querySelectorAll('[data-part="readiness-question"]')];
  const text = (question) => question.querySelector("legend").textContent;
  const answer = (question) => question.querySelector("input:checked")?.value ?? "";
  fill(stored());
  part.querySelector('[data-part="readiness-result"]').hidden = false;
  part.addEventListener("change", () => update(keep()));
  part.querySelector('[data-action="clear"]').addEventListener("click", () => {
    fill({});
    update(keep());
  });
  update(true);

  // Answers by question, so that a question that was reworded has none.
  function stored() {
    try {
      return JSON.parse(localStorage.getItem(key) ?? "{}") ?? {};
    } catch {
      return {};
    }
  }

  function keep() {
    const given = questions.filter(answer).map((question) => [text(question), answer(question)]);
    try {
      localStorage.setItem(key, JSON.stringify(Object.fromEntries(given)));
      return true;
    } catch {
      return false;
    }
  }

  function fill(answers) {
    for (const question of questions) {
      for (const input of question.querySelectorAll("input")) {
        input.checked = answers[text(question)] === input.value;
      }
    }
  }

  function update(kept) {
    const said = (value) => questions.filter((question) => answer(question) === value);
    const [yes, no, unknown] = ["yes", "no", "unknown"].map(said);
    const result = verdict(yes.length, no.length, unknown.length);
    part.querySelector('[data-part="readiness-message"]').textContent = kept
      ? result
      : `${result} ${words("readiness.not-kept")}`;
    part
      .querySelector('[data-part="readiness-missing"]')
      .replaceChildren(...listed("readiness.settle", no), ...listed("readiness.ask", unknown));
  }

  function verdict(yes, no, unknown) {
    const all = questions.length;
    if (yes + no + unknown === 0) return words("readiness.none", all);
    if (no > 0) return words("readiness.not-yet", no, all);
    if (yes + unknown < all) return words("readiness.some", yes + unknown, all);
    return unknown > 0 ? words("readiness.find-out", unknown, all) : words("readiness.ready", all);
  }

  function listed(lead, missing) {
    if (missing.length === 0) return [];
    const list = element("ol");
    for (const question of missing) {
      const item = element("li", text(question));
      const { lang } = question.querySelector("legend");
      if (lang) item.lang = lang;
      list.append(item);
    }
    return [element("p", words(lead)), list];
  }
}
