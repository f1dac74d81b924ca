// The first page leads on to the first of the reader's languages that the site has.
const links = [...document.querySelectorAll('a[data-language]')];
const wanted = navigator.languages.map((tag) => tag.toLowerCase().split('-')[0]);
const found = wanted.map((tag) => links.find((link) => link.dataset.language === tag)).find(Boolean);
if (found) location.replace(found.href);
