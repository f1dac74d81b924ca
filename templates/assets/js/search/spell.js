// Spelling neighbours: the twin of the Java class Neighbours.

// The word that was most likely meant, of words with the same first letter: [[word, count]].
export function nearest(typed, words) {
  const most = typed.length < 8 ? 1 : 2;
  let best;
  for (const [word, count] of words) {
    if (Math.abs(word.length - typed.length) <= most) {
      const far = distance(typed, word);
      const isBetter = !best || far < best.far || (far === best.far && count > best.count);
      if (far <= most && isBetter) {
        best = { word, count, far };
      }
    }
  }
  return best?.word;
}

// How many letters are added, left out, replaced or swapped with the next.
function distance(a, b) {
  const rows = [];
  for (let i = 0; i <= a.length; i++) {
    rows.push([]);
    for (let j = 0; j <= b.length; j++) {
      if (i === 0 || j === 0) {
        rows[i].push(i + j);
        continue;
      }
      const replaced = rows[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(replaced, rows[i - 1][j] + 1, rows[i][j - 1] + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, rows[i - 2][j - 2] + 1);
      }
      rows[i].push(least);
    }
  }
  return rows[a.length][b.length];
}
