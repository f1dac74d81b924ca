// A script of the project's own; it stays as it is written, but for the names that it asks for.
import {place} from './lib/place-HASH.js'

  const where = document.getElementById('where')
  where.textContent = place()
  where.addEventListener('click', () => import("./lib/later-HASH.js").then(({ say }) => say(where)))
