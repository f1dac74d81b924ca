// A reader's own choice of light or dark, before the page is drawn. Not a module: those come later.
try {
  const chosen = localStorage.getItem('theme');
  if (chosen === 'dark' || chosen === 'light') document.documentElement.dataset.theme = chosen;
} catch {
  // storage may be forbidden; the system's choice stands
}
