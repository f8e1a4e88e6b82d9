/*
How the search reads a text: where words occur in it, and how it is shown with them marked.
search-engine.js, which needs it, has it in one file with itself: see hooks/scripts.py.
*/

const { escaped } = require("./shared");

const NEAR = 20; // characters that an excerpt may grow at either end
const LETTERS = /[a-z]/;
const LATIN = /[a-z0-9]/;
const BREAK = /[\s,.;:!?、。，；：！？]/;

/*
A title or a text: where a word occurs in it, as [from, to] in the original. A word has its
`text`, and `forms`: the words of the index that have the same stem, which count as a whole.
*/
class Field {
  constructor(original, fold, folded = fold.plain(original)) {
    Object.assign(this, { original, fold, text: folded });
  }

  /* Whether a word begins in it: "art" does not begin in "smart". */
  begins({ text, forms }) {
    const isLatin = LATIN.test(text[0]);
    const begins = (at) => !isLatin || !LATIN.test(this.text[at - 1] || "");
    return this.places(text).some(begins) || forms.some((form) => this.whole(form).length);
  }

  places(text) {
    const found = [];
    let at = this.text.indexOf(text);
    for (; at >= 0; at = this.text.indexOf(text, at + text.length)) found.push(at);
    return found;
  }

  whole(form) {
    const isLetter = (at) => LETTERS.test(this.text[at] || "");
    return this.places(form).filter((at) => !isLetter(at - 1) && !isLetter(at + form.length));
  }

  occurrences({ text, forms }) {
    const spans = this.places(text).map((at) => [at, at + text.length]);
    for (const form of forms) spans.push(...this.whole(form).map((at) => [at, at + form.length]));
    if (!spans.length) return spans;
    if (!this.place) this.place = this.fold.placed(this.original);
    return merged(spans.map(([from, to]) => [this.place(from)[0], this.place(to - 1)[1]]));
  }
}

function merged(spans) {
  const joined = [];
  for (const [from, to] of spans.sort((a, b) => a[0] - b[0])) {
    const last = joined[joined.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

function forms(field, spans) {
  return spans.map(([from, to]) => field.original.slice(from, to));
}

/* The text around the first occurrence of each word; a run-in heading is left to the title. */
function excerpt(section, texts, length) {
  const { original } = section.text, title = section.title.original;
  let begin = title && original.startsWith(title) ? title.length : 0;
  while (begin && begin < original.length && BREAK.test(original[begin])) begin++;
  const spans = merged([].concat(...texts));
  const firsts = texts.filter((found) => found.length).map(([[from]]) => Math.max(begin, from));
  if (!firsts.length) firsts.push(begin);
  const share = Math.round(length / firsts.length);
  const near = (at) => widened(original, begin, at - share / 4, at + share);
  const pieces = merged(firsts.map(near));
  const body = pieces.map(([from, to]) => marked(original, spans, from, to)).join(" … ");
  const last = pieces[pieces.length - 1][1];
  const before = pieces[0][0] > begin ? "… " : "", after = last < original.length ? " …" : "";
  return body && before + body + after;
}

/* From..to and on to where a clause or word begins and ends, if that is near. */
function widened(text, begin, from, to) {
  let first = Math.max(begin, Math.round(from)), last = Math.min(text.length, Math.round(to));
  const nearest = Math.max(begin, first - NEAR), farthest = Math.min(text.length, last + NEAR);
  for (let i = first; i >= nearest; i--) {
    if (i === begin || BREAK.test(text[i - 1])) { first = i; break; }
  }
  for (let i = last; i <= farthest; i++) {
    if (i === text.length || BREAK.test(text[i])) { last = i; break; }
  }
  return [first, last];
}

function marked(text, spans, begin, end) {
  let html = "", at = begin;
  for (const [from, to] of spans) {
    if (to <= at || from >= end) continue;
    html += escaped(text.slice(at, Math.max(at, from)));
    html += `<mark>${escaped(text.slice(Math.max(at, from), Math.min(to, end)))}</mark>`;
    at = Math.min(to, end);
  }
  return html + escaped(text.slice(at, end));
}

module.exports = { Field, merged, forms, excerpt, marked };
