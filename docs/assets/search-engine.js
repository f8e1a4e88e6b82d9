/*
Search by literal occurrence, behind Material's search box.

Material's script sends an index (SETUP) and what the reader has typed (QUERY); this file
answers READY and RESULT, as a web worker or, on `file:`, on the page (search-file.js). A
query's words and each section's title and text are folded (width, case, Chinese variants,
dashes, quotation marks, thousands separators) and compared; a section answers if it has
every word, literally or, where the index names a stemmer, as another form of the same stem.
A query without answer is put to the index of another language, and answered with the sections
of the same location in this one. The index and its config come from publication/search.py.
*/
(function (scope) {
  "use strict";

  const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3; // Material 9.8.1: SearchMessageType
  const IN_PAGE_TITLE = 3, IN_HEADING = 2, IN_TEXT = 1; // ranks
  const SHOWN_PER_PAGE = 3; // Material folds the sections that score lower: "3 more on this page"
  const TERMS_MARKED = 8; // forms of the words that the address of an answer names, for marking
  const NEAR = 20; // characters that an excerpt may grow at either end
  const PAUSE = 200; // ms of rest at the keyboard before another language's index is fetched

  const LETTER = /[\p{L}\p{N}]/u;
  const DOUBLE = "\"\u201c-\u201f\u00ab\u00bb\u300c-\u300f\u301d-\u301f\uff02"; // “ « 「 …
  const SINGLE = "'`\u00b4\u2018-\u201b\u2039\u203a\uff07"; // ‘’ and apostrophes
  const UNSEEN = "\u00ad\u200b-\u200d\ufeff";
  const DROPPED = new RegExp(`[${DOUBLE}${SINGLE}${UNSEEN}]`);
  const QUOTE = new RegExp(`[${DOUBLE}]`, "g");
  const DASH = /[\u2010-\u2015\u2212]/;
  const PHRASE = /(^|\s)"([^"]+)"(?=\s|$)/g;
  const EDGES = /^[\s,.;:!?、。]+|[\s,.;:!?、。]+$/g;
  const BREAK = /[\s,.;:!?、。，；：！？]/;

  const inPage = typeof document !== "undefined";
  const home = inPage ? document.currentScript.src : scope.location.href;

  /* Folding: text as it is compared, with the place in the original of each character. */

  function foldWith(variants) {
    const known = new Map();
    const one = (character) => {
      if (DROPPED.test(character)) return "";
      const plain = character.normalize("NFKC").toLowerCase().replace(DASH, "-");
      return variants.get(plain) || plain.replace(/\s/, " ");
    };
    return (original) => {
      let text = "", at = 0;
      const start = [], end = [];
      for (const character of original) {
        if (!known.has(character)) known.set(character, one(character));
        const folded = known.get(character);
        for (let i = 0; i < folded.length; i++) {
          if (folded[i] === " " && text.endsWith(" ")) continue;
          text += folded[i];
          start.push(at);
          end.push(at + character.length);
        }
        at += character.length;
      }
      return withoutThousands({ text, start, end });
    };
  }

  function withoutThousands(folded) {
    const commas = /(\d),(?=\d{3}(?!\d))/g;
    if (!commas.test(folded.text)) return folded;
    const dropped = new Set();
    folded.text.replace(commas, (match, digit, at) => dropped.add(at + 1));
    const rest = (list) => list.filter((_, at) => !dropped.has(at));
    const text = rest(folded.text.split("")).join("");
    return { text, start: rest(folded.start), end: rest(folded.end) };
  }

  /* A title or a text: where a word occurs in it, as [from, to] in the original. */

  class Field {
    constructor(original, fold, stem) {
      Object.assign(this, { original }, fold(original));
      this.stems = new Map();
      if (!stem) return;
      this.text.replace(/[a-z]+/g, (word, at) => {
        const places = this.stems.get(stem(word)) || [];
        this.stems.set(stem(word), places.concat([[at, at + word.length]]));
      });
    }

    occurrences(word) {
      const places = (this.stems.get(word.stem) || []).slice();
      let at = this.text.indexOf(word.text);
      for (; at >= 0; at = this.text.indexOf(word.text, at + word.text.length)) {
        places.push([at, at + word.text.length]);
      }
      return merged(places.map(([from, to]) => [this.start[from], this.end[to - 1]]));
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

  class Index {
    constructor({ config, docs }, stem) {
      const variants = new Map();
      for (const [simplified, ...others] of config.variants.split(" ").map((group) => [...group])) {
        others.forEach((variant) => variants.set(variant, simplified));
      }
      const known = new Map();
      this.stem = stem && ((word) => known.get(word) || known.set(word, stem(word)).get(word));
      this.config = config;
      this.fold = foldWith(variants);
      this.sections = new Map();
      let page, heading = "";
      for (const { location, title, text } of docs) {
        const section = { location, title: this.field(title), text: this.field(text) };
        if (!location.includes("#")) page = section;
        if (section === page) heading = "";
        else if (!text) heading = title; // with text it is a run-in heading: of that block alone
        Object.assign(section, { page, heading: title || heading });
        this.sections.set(location, section);
      }
    }

    field(original) {
      return new Field(original, this.fold, this.stem);
    }

    words(query) {
      const words = [];
      const add = (part, literal) => {
        const folded = this.fold(part).text;
        const text = literal ? folded.trim() : folded.replace(EDGES, "");
        const stem = this.stem && !literal && /^[a-z]+$/.test(text) ? this.stem(text) : null;
        if (LETTER.test(text)) words.push({ text, stem });
      };
      const rest = query.replace(QUOTE, '"').replace(PHRASE, (match, before, phrase) => {
        add(phrase, true);
        return " ";
      });
      rest.split(/\s+/).forEach((word) => add(word, false));
      return words;
    }

    search(query) {
      const words = this.words(query);
      if (!words.length) return [];
      return [...this.sections.values()].map((section) => hit(section, words)).filter(Boolean);
    }
  }

  function hit(section, words) {
    const titles = [], texts = [];
    for (const word of words) {
      titles.push(section.title.occurrences(word));
      texts.push(section.text.occurrences(word));
      if (!titles[titles.length - 1].length && !texts[texts.length - 1].length) return null;
    }
    const inTitle = titles.every((spans) => spans.length);
    const rank = !inTitle ? IN_TEXT : section === section.page ? IN_PAGE_TITLE : IN_HEADING;
    return { section, rank, titles, texts };
  }

  /* Answers as Material shows them: per page its sections, the page itself always among them. */

  function answers(hits, length) {
    const pages = new Map();
    for (const found of hits) {
      const page = found.section.page;
      pages.set(page, (pages.get(page) || []).concat([found]));
    }
    const best = (group) => group[1][0].rank;
    for (const group of pages.values()) group.sort((a, b) => b.rank - a.rank);
    return [...pages].sort((a, b) => best(b) - best(a)).map(([page, found]) => {
      const score = (i) => (i < SHOWN_PER_PAGE ? found[0].rank : 0.5);
      const items = found.map((one, i) => item(one, score(i), length));
      const silent = { section: page, titles: [], texts: [] };
      const isThere = found.some((one) => one.section === page);
      if (isThere) return items;
      const { location } = items[0]; // a page that is no answer itself leads to its best one
      return items.concat([Object.assign(item(silent, 0, length), { location })]);
    });
  }

  function item({ section, titles, texts }, score, length) {
    const inTitle = merged([].concat(...titles)), inText = merged([].concat(...texts));
    const forms = (field, spans) => spans.map(([from, to]) => field.original.slice(from, to));
    const terms = {}, known = new Set();
    for (const term of forms(section.title, inTitle).concat(forms(section.text, inText))) {
      if (known.size < TERMS_MARKED && !known.has(term.toLowerCase())) terms[term] = true;
      known.add(term.toLowerCase());
    }
    const location = marking(section.location, terms);
    const title = marked(section.heading, inTitle, 0, section.heading.length);
    return { location, title, text: excerpt(section, texts, length), score, terms };
  }

  /* `?h=` for search-highlight.js: Material's own would break phrases at spaces and hyphens. */
  function marking(location, terms) {
    const [path, anchor] = location.split("#");
    const query = Object.keys(terms).map((term) => `h=${encodeURIComponent(term)}`).join("&");
    return path + (query && `?${query}`) + (anchor ? `#${anchor}` : "");
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
    return body && `<p>${before}${body}${after}</p>`;
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

  function escaped(text) {
    const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
    return text.replace(/[&<>"]/g, (character) => entities[character]);
  }

  /* Loading: by the worker's own means, or by script elements where those are refused. */

  function loadScript(url) {
    if (!inPage) return Promise.resolve(scope.importScripts(url));
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      Object.assign(script, { src: url, onload: resolve, onerror: reject });
      document.head.append(script);
    });
  }

  async function loadIndex(url) {
    if (!inPage) return (await fetch(url)).json();
    let index;
    await loadScript(url.replace(/json$/, "js")).then(() => { index = scope.__index; });
    return index;
  }

  async function open(index) {
    const { stemmer } = index.config;
    if (stemmer) await loadScript(new URL(`vendor/stemmer-${stemmer}.js`, home).href);
    return new Index(index, stemmer && scope.stemmers[stemmer]);
  }

  let own, turn = 0;
  const opened = new Map();

  async function otherIndex(location, isCurrent) {
    if (!opened.has(location)) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      if (!isCurrent()) return null;
      const opening = loadIndex(new URL(`../${location}`, home).href).then(open);
      opened.set(location, opening.catch(() => opened.delete(location) && null));
    }
    return opened.get(location);
  }

  async function answer(query, isCurrent) {
    const length = own.config.excerpt;
    const hits = own.search(query);
    if (hits.length || !own.words(query).length) return answers(hits, length);
    for (const { location, letters } of own.config.others) {
      if (/\p{L}/u.test(query) && !new RegExp(letters, "u").test(query)) continue;
      const index = await otherIndex(location, isCurrent);
      const same = index ? index.search(query).map(counterpart).filter((one) => one.section) : [];
      if (same.length) return answers(same, length);
    }
    return [];
  }

  function counterpart({ section, rank }) {
    return { section: own.sections.get(section.location), rank, titles: [], texts: [] };
  }

  /* Returns Material's answer to Material's message; none to a query that is no longer the last. */
  async function handle({ type, data }) {
    if (type === SETUP) {
      own = await open(data);
      return { type: READY };
    }
    if (type !== QUERY) throw new TypeError(`unknown message ${type}`);
    const mine = ++turn;
    const items = await answer(data, () => mine === turn);
    return mine === turn ? { type: RESULT, data: { items } } : null;
  }

  if (inPage) scope.searchEngine = { handle };
  else scope.addEventListener("message", async ({ data }) => {
    const reply = await handle(data);
    if (reply) scope.postMessage(reply);
  });
})(self);
