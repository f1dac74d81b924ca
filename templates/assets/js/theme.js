// A reader's own choice of light or dark, before the page is drawn. Not a module: those come later,
// and never on a page that was opened from a disk, which is marked here so that its tools can say so.
// A search page that was asked something keeps room for the answer.
const page = document.documentElement;
if (location.protocol === 'file:') page.dataset.disk = '';
else if (/[?&]q=[^&]/.test(location.search)) page.dataset.asked = '';
try {
  const chosen = localStorage.getItem('theme');
  if (chosen === 'dark' || chosen === 'light') page.dataset.theme = chosen;
} catch {
  // storage may be forbidden; the system's choice stands
}
