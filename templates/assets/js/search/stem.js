// Porter's stemmer, as Lucene's PorterStemFilter has it. For words of a to z only.

const STEP_2 = suffixes(
  "ational=ate tional=tion enci=ence anci=ance izer=ize bli=ble alli=al entli=ent eli=e " +
    "ousli=ous ization=ize ation=ate ator=ate alism=al iveness=ive fulness=ful ousness=ous " +
    "aliti=al iviti=ive biliti=ble logi=log",
);
const STEP_3 = suffixes("icate=ic ative= alize=al iciti=ic ical=ic ful= ness=");
const STEP_4 =
  "al ance ence er ic able ible ant ement ment ent ion ou ism ate iti ous ive ize".split(" ");

export function stem(word) {
  if (word.length < 3) {
    return word;
  }
  let stemmed = withoutEnding(withoutPlural(word));
  if (stemmed.endsWith("y") && hasVowel(stemmed.slice(0, -1))) {
    stemmed = stemmed.slice(0, -1) + "i";
  }
  stemmed = withoutSuffix(replaced(replaced(stemmed, STEP_2), STEP_3));
  return withoutLastLetter(stemmed);
}

function withoutPlural(word) {
  if (word.endsWith("sses") || word.endsWith("ies")) {
    return word.slice(0, -2);
  }
  return word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

function withoutEnding(word) {
  if (word.endsWith("eed")) {
    return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  }
  const [, start] = /^(.*)(?:ed|ing)$/.exec(word) ?? [];
  if (start === undefined || !hasVowel(start)) {
    return word;
  }
  if (/(?:at|bl|iz)$/.test(start)) {
    return start + "e";
  }
  if (endsInDoubleConsonant(start)) {
    return /[lsz]$/.test(start) ? start : start.slice(0, -1);
  }
  return measure(start) === 1 && endsShort(start) ? start + "e" : start;
}

function replaced(word, endings) {
  for (const [ending, replacement] of endings) {
    if (word.endsWith(ending)) {
      const start = word.slice(0, -ending.length);
      return measure(start) > 0 ? start + replacement : word;
    }
  }
  return word;
}

function withoutSuffix(word) {
  for (const ending of STEP_4) {
    if (word.endsWith(ending)) {
      const start = word.slice(0, -ending.length);
      const stays = ending === "ion" && !/[st]$/.test(start);
      return !stays && measure(start) > 1 ? start : word;
    }
  }
  return word;
}

function withoutLastLetter(word) {
  let stemmed = word;
  if (word.endsWith("e")) {
    const start = word.slice(0, -1);
    const count = measure(word);
    stemmed = count > 1 || (count === 1 && !endsShort(start)) ? start : word;
  }
  const isLongDouble = stemmed.endsWith("ll") && measure(stemmed) > 1;
  return isLongDouble ? stemmed.slice(0, -1) : stemmed;
}

// The word with every letter replaced by c, a consonant, or v, a vowel.
function shape(word) {
  let shape = "";
  for (const letter of word) {
    const isVowel = "aeiou".includes(letter) || (letter === "y" && shape.endsWith("c"));
    shape += isVowel ? "v" : "c";
  }
  return shape;
}

function measure(word) {
  return shape(word).split("vc").length - 1;
}

function hasVowel(word) {
  return shape(word).includes("v");
}

function endsInDoubleConsonant(word) {
  return word.length > 1 && word.at(-1) === word.at(-2) && shape(word).endsWith("c");
}

function endsShort(word) {
  return shape(word).endsWith("cvc") && !/[wxy]$/.test(word);
}

function suffixes(table) {
  return table.split(" ").map((pair) => pair.split("="));
}
