// The page on the state of the base is counted on the day an entry was last checked; a browser knows
// today, so it marks what has fallen due since.

const summary = document.querySelector("[data-part=state-review]");
if (summary) {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  let passed = 0;
  for (const row of document.querySelectorAll("[data-due]")) {
    const due = row.dataset.due + "-01-01".slice(row.dataset.due.length - 4);
    const isPassed = due <= today;
    row.classList.toggle("state__passed", isPassed);
    row.querySelector(".state__due").hidden = !isPassed;
    if (isPassed) passed++;
  }
  summary.textContent = passed > 0
    ? summary.dataset.some.replace("{0}", String(passed))
    : summary.dataset.none;
  if (passed > 0) summary.nextElementSibling.open = true;
}
