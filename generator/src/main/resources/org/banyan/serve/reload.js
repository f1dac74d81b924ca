// Reloads the page when the server has a newer site than the one it came from. A browser holds few
// connections to one host, so only tabs that can be seen hold one.
const version = new URL(import.meta.url).search.slice(1);
let events;

function listen() {
  events?.close();
  if (document.visibilityState !== 'visible') return;
  events = new EventSource('/-/events');
  events.onmessage = (event) => {
    if (event.data === version) return;
    events.close();
    location.reload();
  };
}

document.addEventListener('visibilitychange', listen);
listen();
