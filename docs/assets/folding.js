/*
How texts are compared, by the search and by the table of all targets: width, case, Chinese
variants and lookalikes, quotation marks and what nobody sees make no difference. Each folds the
query and the texts alike; publication/publish/search/index.py hands on the variants.
*/

const DOUBLE = "\"\u201c-\u201f\u00ab\u00bb\u300c-\u300f\u301d-\u301f\uff02"; // “ « 「 …
const SINGLE = "'`\u00b4\u2018-\u201b\u2039\u203a\uff07"; // ‘’ and apostrophes
// Format characters, variation selectors and joiners of graphemes: nobody sees them.
const UNSEEN = "\\p{Cf}\\u034f\\u180b-\\u180d\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}";
const DROPPED = new RegExp(`[${DOUBLE}${SINGLE}${UNSEEN}]`, "u");
const DASH = /[\u2010-\u2015\u2212]/;
const THOUSANDS = /(\d),(?=\d{3}(?!\d))/g;

const APART = "\0"; // between texts that are folded at once
// What is no ASCII letter, sign, or Han character: folding may change it, once letters are small.
const FOLDABLE = `[^${APART} !#-&(-_a-~\\u3001\\u3002\\u4e00-\\u9fff]`;

/* The variants that the build writes as "铁鐵 么麼麽": each group's first is the usual one. */
function variantsOf(written) {
  const variants = new Map();
  for (const [usual, ...others] of written.split(" ").map((group) => [...group])) {
    for (const variant of others) variants.set(variant, usual);
  }
  return variants;
}

/*
Folding: text as it is compared. `indexed` is quick, for texts that have no variants, as an
index's own have none; `all` folds many texts, by either, in the time of one; `placed` tells
each character's place.
*/

function foldWith(variants) {
  const known = new Map();
  const one = (character) => {
    if (DROPPED.test(character)) return "";
    const plain = character.normalize("NFKC").toLowerCase().replace(DASH, "-").replace("ς", "σ"); // both are Σ
    return variants.get(plain) || plain.replace(/\s/, " ");
  };
  const folded = (character) => {
    if (!known.has(character)) known.set(character, one(character));
    return known.get(character);
  };
  const foldable = new RegExp(FOLDABLE, "gu");
  const any = variants.size ? `${FOLDABLE}|[${[...variants.keys()].join("")}]` : FOLDABLE;
  const varying = new RegExp(any, "gu"), uneven = new RegExp(`${any}| {2,}`, "gu");
  const closed = (text) => text.replace(/ {2,}/g, " ").replace(THOUSANDS, "$1");
  const indexed = (original) => closed(original.toLowerCase().replace(foldable, folded));
  const plain = (original) => closed(original.toLowerCase().replace(varying, folded));
  const all = (originals, fold) => fold(originals.join(APART)).split(APART);
  const placed = (original) => placing(original, uneven, folded);
  return { plain, indexed, all, placed };
}

/*
Where the characters of a folded text stand in the original: a function from a place there to [from, to]
here. Between what is `uneven`, which may grow, shrink or go, all stand one by one.
*/
function placing(original, uneven, folded) {
  const pieces = [];
  let text = "", at = 0;
  const put = (part, from, to, isRun) => {
    const gap = part[0] === " " && text[text.length - 1] === " " ? 1 : 0; // of spaces the first counts
    if (part.length > gap) pieces.push({ at: text.length, from: isRun ? from + gap : from, to, isRun });
    text += part.slice(gap);
  };
  original.replace(uneven, (found, from) => {
    put(original.slice(at, from).toLowerCase(), at, from, true);
    at = from + found.length;
    if (found[0] === " ") put(" ", from, from + 1, false);
    else put(folded(found), from, at, false);
  });
  put(original.slice(at).toLowerCase(), at, original.length, true);
  const commas = [];
  text.replace(THOUSANDS, (found, digit, place) => commas.push(place + 1));
  return (place) => {
    for (const comma of commas) if (comma <= place) place++;
    let last = pieces.length - 1;
    while (pieces[last].at > place) last--;
    const { at, from, to, isRun } = pieces[last];
    return isRun ? [from + place - at, from + place - at + 1] : [from, to];
  };
}

module.exports = { foldWith, variantsOf };
