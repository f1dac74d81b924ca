// What every page does with script: "/" goes to the search field.
document.addEventListener('keydown', (event) => {
  const typing = event.target.closest('input, textarea, select, [contenteditable]');
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const field = document.querySelector('#q, #home_search, #top_search');
  if (field) {
    event.preventDefault();
    field.focus();
  }
});
