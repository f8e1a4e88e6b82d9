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

// What is no ASCII letter in small, sign, or Han character: folding may change it.
const FOLDABLE = /[^ !#-&(-@[-_a-z{-~\u3001\u3002\u4e00-\u9fff]/gu;
const HAN = /[\u4e00-\u9fff]/;

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
index's own have none; `placed` has each character's place too.
*/

function foldWith(variants) {
  const known = new Map();
  const one = (character) => {
    if (DROPPED.test(character)) return "";
    const plain = character.normalize("NFKC").toLowerCase().replace(DASH, "-");
    return variants.get(plain) || plain.replace(/\s/, " ");
  };
  const folded = (character) => {
    if (!known.has(character)) known.set(character, one(character));
    return known.get(character);
  };
  const closed = (text) => text.replace(/ {2,}/g, " ").replace(THOUSANDS, "$1");
  const indexed = (original) => closed(original.replace(FOLDABLE, folded));
  const plain = (original) => {
    if (!HAN.test(original)) return indexed(original); // no variants to fold
    let text = "";
    for (const character of original) text += folded(character);
    return closed(text);
  };
  const placed = (original) => {
    let text = "", at = 0;
    const start = [], end = [];
    for (const character of original) {
      for (const part of folded(character).split("")) {
        if (part === " " && text.endsWith(" ")) continue;
        text += part;
        start.push(at);
        end.push(at + character.length);
      }
      at += character.length;
    }
    return withoutThousands({ text, start, end });
  };
  return { plain, indexed, placed };
}

function withoutThousands(folded) {
  const dropped = new Set();
  folded.text.replace(THOUSANDS, (match, digit, at) => dropped.add(at + 1));
  const rest = (list) => list.filter((_, at) => !dropped.has(at));
  return { start: rest(folded.start), end: rest(folded.end) };
}

module.exports = { foldWith, variantsOf };
