/*
What there is to read aloud (by aloud.js): the blocks of a page without apparatus, cut into
sentences that every engine speaks to their end; and which of the browser's voices reads them.
*/

/* Sentences. */

const HAN = /^(zh|ja)\b/;
const HAN_END = /[。！？；!?…]+[”’」』）】》〉"')\]]*(?![。！？；!?…”’」』）】》〉"')\]，、：])\s*/g;
const LATIN_END = /[.!?…]+[”’"')\]]*\s+(?=[“‘"'([]*\p{Lu})/gu;
// The number of a heading, an initial, an abbreviation.
const NO_END = /(?:^\s*(?:\d+|[IVXLC]+)|(?:^|[\s.(“‘"'])(?:\p{Lu}|Nos?|St|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Co|vs|cf|pp?|e\.g|i\.e|approx))\.\s*$/u;
// Where a long sentence may be cut, best places first.
const HAN_PAUSES = [/[；：;][”’）]*/g, /(?:，|,(?!\d))[”’）]*/g, /、/g];
const LATIN_PAUSES = [/(?:[;:][”’)]*\s+|—\s*)/g, /,[”’)]*\s+/g, /\s+/g];
// Chrome drops what a remote voice has not said in 15 s: about 4.5 Han characters or 15 letters a second.
const HAN_LIMIT = 60, LATIN_LIMIT = 200;

const limitOf = (lang) => (HAN.test(lang) ? HAN_LIMIT : LATIN_LIMIT);
const ends = (text, pattern) => Array.from(text.matchAll(pattern), (match) => match.index + match[0].length);

function split(text, places) {
  const bounds = [0, ...places.filter((place) => place > 0 && place < text.length), text.length];
  return bounds.slice(1).map((end, index) => text.slice(bounds[index], end)).filter(Boolean);
}

const unquoted = (text) => text.split("“").length === text.split("”").length;

/* The best place near the middle, so that halves stay of a length, outside quotations if it can be; else 0. */
function middle(text, pauses) {
  const off = (place) => Math.abs(place / text.length - 0.5);
  for (const fit of [(place) => unquoted(text.slice(0, place)), () => true]) {
    for (const pattern of pauses) {
      const near = ends(text, pattern).filter((place) => off(place) < 0.35 && fit(place));
      if (near.length) return near.reduce((best, place) => (off(place) < off(best) ? place : best));
    }
  }
  return 0;
}

function cut(text, lang) {
  const place = text.length > limitOf(lang) && middle(text, HAN.test(lang) ? HAN_PAUSES : LATIN_PAUSES);
  return place ? split(text, [place]).flatMap((half) => cut(half, lang)) : [text];
}

/* A text in parts to be spoken one by one; joined they are the text. */
function sentences(text, lang) {
  const places = HAN.test(lang)
    ? ends(text, HAN_END)
    : ends(text, LATIN_END).filter((place) => !NO_END.test(text.slice(0, place)));
  return split(text, places).flatMap((sentence) => cut(sentence, lang));
}

/* Voices. */

const tagOf = (lang) => lang.toLowerCase().replace(/_/g, "-"); // Android writes zh_CN
const primary = (tag) => (/^(cmn|yue)\b/.test(tag) ? "zh" : tag.split("-")[0]);
const placeOf = (tag) => (/^yue|-(hk|mo)\b/.test(tag) ? "hk" : /-(tw|hant)\b/.test(tag) ? "tw" : "cn");

/* Mandarin before Cantonese; then the same region, the reader's default. */
function rank(voice, lang) {
  const tag = tagOf(voice.lang), chinese = primary(lang) === "zh";
  const same = chinese ? placeOf(tag) === placeOf(lang) : tag === lang;
  const foreign = chinese && placeOf(tag) === "hk" && !same;
  return (foreign ? 0 : 4) + (same ? 2 : 0) + (voice.default ? 1 : 0);
}

/* The voice of `voices` that should read `lang`, or null. A voice that is elsewhere is none: the
   browser would send it the text, and pages talk to no other host. */
function voiceFor(lang, voices) {
  const wanted = tagOf(lang);
  const able = voices.filter((voice) => voice.localService !== false && primary(tagOf(voice.lang)) === primary(wanted));
  return able.reduce((best, voice) => (!best || rank(voice, wanted) > rank(best, wanted) ? voice : best), null);
}

/* Text of the page. */

const BLOCKS = "h1, h2, h3, h4, h5, h6, p, li, dt, dd, .row__text";
const SILENT = BLOCKS + ", .apparatus, .footnote-mark, [hidden], [aria-hidden=true], button, rt, rp, script, style, template";

function textNodes(block) {
  const acceptNode = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
    return node.matches(SILENT) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
  };
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, { acceptNode });
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}

const textOf = (block) => textNodes(block).map((node) => node.data).join("");

const blocks = (article) => Array.from(article.querySelectorAll(BLOCKS)).filter((block) =>
  !block.closest(".apparatus") && textOf(block).trim());

/* The sentences of a block, each with its language and its place in the block's text. */
function sentencesOf(block) {
  const lang = block.closest("[lang]").lang;
  let place = 0;
  return sentences(textOf(block), lang).map((text) => {
    const start = place + text.search(/\S|$/), end = place + text.trimEnd().length;
    place += text.length;
    return { block, lang, start, end, text: text.replace(/^[\s—–-]+/, "").replace(/\s+/g, " ").trim() };
  }).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence.text));
}

/* Ranges made when they are needed: other scripts may have marked words in the block since. */
function rangesOf({ block, start, end }) {
  let before = 0;
  return textNodes(block).map((node) => {
    const range = document.createRange();
    range.setStart(node, Math.min(Math.max(start - before, 0), node.length));
    range.setEnd(node, Math.min(Math.max(end - before, 0), node.length));
    before += node.length;
    return range;
  }).filter((range) => !range.collapsed);
}

function extent(ranges) {
  const boxes = ranges.map((range) => range.getBoundingClientRect());
  return { top: Math.min(...boxes.map((box) => box.top)), bottom: Math.max(...boxes.map((box) => box.bottom)) };
}

module.exports = { blocks, extent, limitOf, rangesOf, sentences, sentencesOf, textOf, voiceFor };
