// The self-assessment: keeps a reader's answers on the device, counts them, and says which gaps
// matter first. Nothing is sent anywhere.

import { csvOf } from "./csv.js";
import { wordsOf } from "./words.js";

const FORMAT = "banyan-assessment-1";
const ANSWERS = ["met", "partly", "unmet", "not-applicable"];
const WEIGHT = { requirement: 0, recommendation: 1 };

for (const part of document.querySelectorAll('[data-part="assessment"]')) {
  start(part);
}

function start(part) {
  const words = wordsOf(part);
  const find = (name) => part.querySelector(`[data-part="${name}"]`);
  const questions = [...part.querySelectorAll('[data-part="question"]')];
  const store = storeOf(`assessment:${part.dataset.key}`);
  fill(questions, read(store.text()) ?? {});
  find("assessment-summary").hidden = false;
  update();

  part.addEventListener("change", (event) => {
    if (event.target.dataset.action !== "open") save();
  });
  part.addEventListener("input", (event) => event.target.matches("textarea") && save());
  part.addEventListener("click", (event) => act(event.target.dataset.action));
  part.querySelector('[data-action="open"]').addEventListener("change", open);

  function save() {
    const kept = store.keep(json(part.dataset.key, answersOf(questions)));
    say(words(kept ? "assessment.saved" : "assessment.not-kept"));
    update();
  }

  function update() {
    for (const chapter of part.querySelectorAll('[data-part="assessment-chapter"]')) {
      const own = questions.filter((question) => chapter.contains(question));
      const progress = chapter.querySelector('[data-part="chapter-progress"]');
      progress.textContent = words("assessment.chapter", counted(own), own.length, met(own));
    }
    const text = words("assessment.progress", counted(questions), questions.length, met(questions));
    const progress = find("assessment-progress");
    if (progress.textContent !== text) progress.textContent = text;
    find("assessment-gaps").replaceChildren(...gapsOf(questions, words));
  }

  function act(action) {
    if (action === "print") print();
    if (action === "csv") download("csv", "text/csv", csv(questions, words));
    if (action === "json") {
      download("json", "application/json", json(part.dataset.key, answersOf(questions)));
    }
    if (action === "clear" && confirm(words("assessment.clear.sure"))) {
      store.forget();
      fill(questions, {});
      say(words("assessment.cleared"));
      update();
    }
  }

  async function open(event) {
    const [file] = event.target.files;
    event.target.value = "";
    if (!file) return;
    const text = await file.text();
    const answers = read(text);
    if (!answers) {
      say(words("assessment.bad-file", file.name));
    } else if (JSON.parse(text).standard !== part.dataset.key) {
      say(words("assessment.other-file", file.name));
    } else {
      fill(questions, answers);
      save();
      say(words("assessment.opened", file.name));
    }
  }

  function say(text) {
    find("assessment-message").textContent = text;
  }

  function download(ending, type, text) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = `${part.dataset.key.replace("/", "-")}.${ending}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }
}

// What a reader answered, by question; questions without answer and note are left out.
function answersOf(questions) {
  const answers = {};
  for (const question of questions) {
    const answer = answerOf(question);
    const note = question.querySelector("textarea").value;
    if (answer || note) {
      answers[question.dataset.id] = { answer, note };
    }
  }
  return answers;
}

function answerOf(question) {
  return question.querySelector("input:checked")?.value ?? "";
}

function fill(questions, answers) {
  for (const question of questions) {
    const { answer = "", note = "" } = answers[question.dataset.id] ?? {};
    for (const input of question.querySelectorAll("input")) {
      input.checked = input.value === answer;
    }
    question.querySelector("textarea").value = note;
  }
}

function json(standard, answers) {
  return JSON.stringify({ format: FORMAT, standard, answers }, null, 2);
}

// The answers in a text, or nothing when it is not what this page writes.
function read(text) {
  try {
    const { format, answers } = JSON.parse(text);
    const good =
      format === FORMAT &&
      Object.values(answers).every(
        ({ answer, note }) =>
          (answer === "" || ANSWERS.includes(answer)) && typeof note === "string",
      );
    return good ? answers : undefined;
  } catch {
    return undefined;
  }
}

function counted(questions) {
  return questions.filter(answerOf).length;
}

function met(questions) {
  return questions.filter((question) => answerOf(question) === "met").length;
}

// Requirements before recommendations, not met before partly met, then in the order of the text.
function gapsOf(questions, words) {
  const gaps = questions
    .filter((question) => ["unmet", "partly"].includes(answerOf(question)))
    .sort((a, b) => rank(a) - rank(b));
  const text = document.createElement("p");
  text.textContent = words(gaps.length === 0 ? "assessment.no-gaps" : "assessment.gaps");
  if (gaps.length === 0) return counted(questions) === 0 ? [] : [text];
  const list = document.createElement("ol");
  for (const question of gaps) {
    list.append(gapOf(question, words));
  }
  return [text, list];
}

function rank(question) {
  return 2 * WEIGHT[question.dataset.level] + (answerOf(question) === "partly" ? 1 : 0);
}

function gapOf(question, words) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  const { number, title, level, href, clause } = question.dataset;
  link.href = href;
  link.textContent = `${number} ${title}`;
  const state = document.createElement("span");
  state.className = "tag";
  state.textContent = `${words(`provision.${level}`)} · ${words(`assessment.${answerOf(question)}`)}`;
  item.append(link, " ", state);
  const examples = document.querySelector(
    `[data-clause="${CSS.escape(clause)}"] [data-part="examples"] ul`,
  );
  if (examples) {
    const lead = document.createElement("p");
    lead.textContent = words("assessment.learn");
    item.append(lead, examples.cloneNode(true));
  }
  return item;
}

function csv(questions, words) {
  const head = ["number", "clause", "level", "answer"].map((key) =>
    words(`assessment.column.${key}`),
  );
  const rows = questions.map((question) => [
    question.dataset.number,
    question.dataset.title,
    words(`provision.${question.dataset.level}`),
    answerOf(question) ? words(`assessment.${answerOf(question)}`) : "",
    question.querySelector("textarea").value,
  ]);
  return csvOf([[...head, words("assessment.note")], ...rows]);
}

// The browser's own store; a reader may have switched it off.
function storeOf(key) {
  const attempt = (action, otherwise) => {
    try {
      return action();
    } catch {
      return otherwise;
    }
  };
  return {
    text: () => attempt(() => localStorage.getItem(key) ?? "", ""),
    keep: (text) => attempt(() => (localStorage.setItem(key, text), true), false),
    forget: () => attempt(() => localStorage.removeItem(key)),
  };
}
