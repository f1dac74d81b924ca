// A page whose scripts or index are gone, because the site was published anew.

const LEFT = "banyan-left";
const TYPED = "banyan-typed";

// Loads the page again if the server has it with other scripts; never a second time from the same
// ones, and not if something besides the query would be lost. Says whether the server answers.
export async function renew(query) {
  let html;
  try {
    const response = await fetch(location.href, { cache: "reload" });
    html = response.ok ? await response.text() : "";
  } catch {
    return false;
  }
  const scripts = [...document.scripts]
    .map((script) => script.getAttribute("src") ?? "")
    .filter((address) => /-[0-9a-f]{10}\.js$/.test(address));
  const isOther = html !== "" && !scripts.every((address) => html.includes(address));
  if (isOther && !isFilledIn() && leave(scripts.join(" "), query())) {
    location.reload();
  }
  return true;
}

// What was being typed when the page was loaded again.
export function typedBefore() {
  try {
    const typed = sessionStorage.getItem(TYPED);
    sessionStorage.removeItem(TYPED);
    return typed ?? "";
  } catch {
    return "";
  }
}

// Storage may be forbidden; then nobody would know that the page was loaded again already.
function leave(scripts, query) {
  try {
    const left = JSON.parse(sessionStorage.getItem(LEFT) ?? "[]");
    if (left.includes(scripts)) {
      return false;
    }
    sessionStorage.setItem(LEFT, JSON.stringify([...left, scripts]));
    sessionStorage.setItem(TYPED, query);
    return true;
  } catch {
    return false;
  }
}

function isFilledIn() {
  return [...document.querySelectorAll("input, textarea, select")]
    .filter((control) => !control.closest('[data-part="search"], [data-part="search-box"]'))
    .some((control) => {
      if (control.options) {
        const usual = [...control.options].findIndex((option) => option.defaultSelected);
        return control.selectedIndex !== Math.max(0, usual);
      }
      return control.checked === control.defaultChecked
        ? control.value !== control.defaultValue
        : true;
    });
}
