// How to cite a page: puts in the day and the address, copies a form, and saves it as a file.

const part = document.querySelector("[data-part=cite]");
if (part) {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const address = document.querySelector("link[rel=canonical]")?.href ?? location.href.replace(/[?#].*/, "");
  for (const text of part.querySelectorAll("[data-style]")) {
    const day = text.dataset.style === "ris" ? `${today.replaceAll("-", "/")}/` : today;
    text.textContent = text.textContent
      .replace(part.dataset.accessed, () => day)
      .replace(part.dataset.address, () => address);
    const ways = text.nextElementSibling;
    const status = ways.querySelector("[role=status]");
    const copy = ways.querySelector("[data-action=copy]");
    copy.hidden = !navigator.clipboard;
    copy.addEventListener("click", () =>
      navigator.clipboard.writeText(text.textContent)
        .then(() => { status.textContent = part.dataset.copied; }, console.error));
    const save = ways.querySelector("[data-action=save]");
    if (save) {
      save.hidden = false;
      save.addEventListener("click", () => {
        const link = document.createElement("a");
        link.href = URL.createObjectURL(new Blob([`${text.textContent}\n`], { type: "text/plain" }));
        link.download = `${location.pathname.split("/").pop().replace(/\.html$/, "") || "page"}.${text.dataset.ending}`;
        link.click();
        URL.revokeObjectURL(link.href);
      });
    }
  }
}
