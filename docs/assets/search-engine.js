/*
Search by literal occurrence: a web worker or, on `file:`, a script of the page
(search-box.js decides, and shows what comes back).

A query's words and each section's title and text are folded (folding.js) and compared; a section is found if it has
every word, literally or, where the index names a stemmer, as another form of the same stem, or
as one of the index's `synonyms` (GDP, gross domestic product); in quotation marks, literally alone.
Answers (terms, names, indicators, figures) are found by their titles and stand above the pages. A query
that finds no section is put to the index of another language, and answered with the sections
of the same location, and the answers of the same place, in this one. The index and its config
come from publication/publish/search/index.py.

In an archive the report being read answers first, then the others (search-reports.js). The index of
a large one comes in parts: first that of this report, which is searched at once, and with the first
query the others, so that the second reply goes on where the first ended.

  {index: URL, report}  opens an index for a reader of a report, by its folder; nothing is said
                        before a query; a `stemmer` that it needs may be named, and is fetched at once.
                        A worker finds this in its address too, after the #: that comes sooner
  {query: "…"}   →    {query, count, answers, more, pages, words}, or {query, failed: true};
                      twice while parts are still to come and the first has found something
                      where nothing is found, `near` has answers with names like it
  {query, both}       searches every language; pages and answers of another have its folder
*/

const { escaped } = require("./shared");
const { foldWith, variantsOf } = require("./folding");
const { Reports } = require("./search-reports");
const reading = require("./search-text");

const IN_PAGE_TITLE = 3, IN_HEADING = 2, IN_TEXT = 1; // ranks of sections
const EXACT = 4, BEGINNING = 3, WITHIN = 2, BESIDE = 1; // how well an answer's title fits
const NAMED = 3, INDICATORS = 2, FIGURES = 4; // terms and names, indicators, figures: given at most
const TERMS_MARKED = 8; // forms of the words that the address of an answer names, for marking
const LIKE = 0.5, OFFERED = 5; // how like a query a name must be to be offered instead, and how many are
const PAUSE = 200; // ms of rest at the keyboard before more of the archive, or another language's
// index, is fetched

const LETTER = /[\p{L}\p{N}]/u;
const LATIN = /[a-z0-9]/;
const QUOTE = /["\u201c-\u201f\u00ab\u00bb\u300c-\u300f\u301d-\u301f\uff02]/g; // “ « 「 …
const PHRASE = /(^|\s)"([^"]+)"(?=\s|$)/g;
const EDGES = /^[\s,.;:!?、。]+|[\s,.;:!?、。]+$/g;

const inPage = typeof document !== "undefined";
const home = inPage ? document.currentScript.src : self.location.href;

class Index {
  constructor({ config }, stem, report) {
    this.stem = stem;
    this.reports = new Reports(config.reports, report);
    this.config = config;
    this.texts = [];
    this.fold = foldWith(variantsOf(config.variants));
    this.synonyms = (config.synonyms || []).map((group) => group.map((name) => this.fold.plain(name)));
    this.sections = new Map();
    this.answers = [];
    this.whole = false;
  }

  /* Takes in the sections and answers of an index, or of a part of it that came `later`. */
  add({ docs, answers }, later) {
    let page, heading = "";
    const fold = this.config.converted ? this.fold.plain : this.fold.indexed;
    const fields = this.fields(docs.map(({ title, text }) => [title, text]), fold);
    docs.forEach(({ location, title, text, pending }, at) => {
      const [ofTitle, ofText] = fields[at];
      const section = { location, pending, title: ofTitle, text: ofText };
      if (!location.includes("#")) page = Object.assign(section, { later, place: this.reports.place(location) });
      if (section === page) heading = "";
      else if (!text) heading = title; // with text it is a run-in heading: of that block alone
      Object.assign(section, { page, heading: title || heading });
      this.sections.set(location, section);
    });
    const names = this.fields(answers.map(namesOf), this.fold.plain);
    answers.forEach((one, place) => {
      const at = one.at === undefined ? place : one.at; // in a part the index tells the place
      if (!this.answers[at]) this.answers[at] = Object.assign(this.answer(one, names[place]), { later });
    });
    this.byStem = new Map();
    this.read = {};
  }

  answer(one, names) {
    const [title, ...also] = names, beside = one.kind === "figure" ? also.pop() : null;
    const place = this.reports.other(one.location) ? this.reports.place(one.location) : 0; // names are all reports'
    return Object.assign({}, one, { title, also, beside, place, all: names.map(({ text }) => text).join("\0") });
  }

  /* The fields of groups of texts. The variants are none of an index's own texts (publication/publish/search/index.py),
     unless it is `converted`: in traditional characters, of which several may be one. */
  fields(groups, fold) {
    const folded = this.fold.all(groups.flat(), fold);
    this.texts = this.texts.concat(folded);
    let next = 0;
    return groups.map((group) => group.map((original) => new reading.Field(original, this.fold, folded[next++])));
  }

  /* The index's words that have the stem of a word; a stem keeps its word's first letter. */
  forms(word) {
    if (!this.stem) return [];
    if (!this.byStem.has(word[0])) this.byStem.set(word[0], this.stems(word[0]));
    return this.byStem.get(word[0]).get(this.stem(word)) || [];
  }

  /* The words that begin with a letter, by their stems; worked out for the first that asks. */
  stems(letter) {
    const stems = new Map();
    const words = this.texts.join(" ").match(new RegExp(`(?:^|[^a-z])${letter}[a-z]*`, "g")) || [];
    const found = new Set(words.map((word) => (word[0] === letter ? word : word.slice(1))));
    for (const form of found) {
      const stem = this.stem(form);
      stems.set(stem, (stems.get(stem) || []).concat([form]));
    }
    return stems;
  }

  words(query) {
    const words = [];
    const add = (part, literal) => {
      const folded = this.fold.plain(part);
      const text = literal ? folded.trim() : folded.replace(EDGES, "");
      const forms = !literal && /^[a-z]+$/.test(text) ? this.forms(text) : [];
      if (LETTER.test(text)) words.push({ text, forms: literal ? forms : forms.concat(this.renamed(text)) });
    };
    const rest = query.replace(QUOTE, '"').replace(PHRASE, (match, before, phrase) => {
      add(phrase, true);
      return " ";
    });
    rest.split(/\s+/).forEach((word) => add(word, false));
    return words;
  }

  /* A word or words with another name of what they name: "gdp growth" is "gross domestic product growth". */
  renamed(text) {
    const renamed = [];
    for (const group of this.synonyms) {
      const named = group.filter((name) => isNamed(name, text)).sort((a, b) => b.length - a.length)[0];
      if (!named) continue;
      for (const name of group) if (name !== named) renamed.push(text.replace(bounded(named), (match, before) => before + name));
    }
    return renamed;
  }

  /* What a query may say: its words, and where one of several words is a name (consumer price index), that as one. */
  readings(query) {
    if (this.read.query !== query) this.read = { query, readings: this.readingsOf(query) };
    return this.read.readings;
  }

  lastReading(query) {
    const readings = this.readings(query);
    return readings[readings.length - 1];
  }

  readingsOf(query) {
    const words = this.words(query), plain = this.fold.plain(query).replace(QUOTE, '"');
    const names = [].concat(...this.synonyms).filter((name) => name.includes(" ") && isNamed(name, plain));
    if (!names.length || plain.includes('"')) return [words];
    const rest = names.reduce((text, name) => text.replace(bounded(name), "$1 "), plain);
    return [words, this.words(rest).concat(names.map((text) => ({ text, forms: this.renamed(text) })))];
  }

  search(query) {
    const readings = this.readings(query).filter((words) => words.length);
    const found = (section) => readings.map((words) => hit(section, words)).find(Boolean);
    return readings.length ? [...this.sections.values()].map(found).filter(Boolean) : [];
  }

  /* How well each answer fits a query: by its place, 0 where it is none. */
  fits(query) {
    const readings = this.readings(query).filter((words) => words.length);
    return this.answers.map((answer) => Math.max(0, ...readings.map((words) => fit(answer, words))));
  }
}

/* A name where it stands alone: "ai" is not in "maintain"; between Han characters it is. */
function bounded(name) {
  const start = LATIN.test(name[0]) ? "(^|[^a-z0-9])" : "()", end = LATIN.test(name[name.length - 1]) ? "(?![a-z0-9])" : "";
  return new RegExp(start + name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&") + end);
}

const isNamed = (name, text) => text.includes(name) && bounded(name).test(text);

/* All that an answer is found by: its title, its other names, and what stands beside a figure. */
function namesOf({ kind, label, title, text, also }) {
  return [title].concat(also || [], kind === "figure" ? `${label} ${text}` : []);
}

const occurs = ({ text, forms }, all) => all.includes(text) || forms.some((form) => all.includes(form));

function fit({ title, also, beside, all }, words) {
  if (!words.every((word) => occurs(word, all))) return 0; // most are done with
  const whole = words.map((word) => word.text).join(" ");
  const best = Math.max(...[title].concat(also).map((field) => {
    if (field.text.trim() === whole) return EXACT;
    if (!words.every((word) => field.begins(word))) return 0;
    return field.text.startsWith(words[0].text) ? BEGINNING : WITHIN;
  }));
  if (best || !beside || !words.some((word) => title.begins(word))) return best;
  return words.every((word) => title.begins(word) || beside.begins(word)) ? BESIDE : 0;
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

/* The pages found, the best first: each with its sections, whether it is found itself or not. */

function pages(hits, length) {
  const byPage = new Map();
  for (const found of hits) {
    const page = found.section.page;
    byPage.set(page, (byPage.get(page) || []).concat([found]));
  }
  for (const group of byPage.values()) group.sort((a, b) => b.rank - a.rank);
  const order = ([a, [one]], [b, [other]]) => a.place - b.place || a.later - b.later || other.rank - one.rank;
  return [...byPage].sort(order).map(([page, group]) => {
    const itself = group.find((one) => one.section === page);
    const sections = group.filter((one) => one !== itself).map((one) => item(one, length));
    const report = own.reports.of(page.location);
    if (itself) return Object.assign(item(itself, length), { report, found: true, sections });
    const silent = item({ section: page, titles: [], texts: [] }, 0);
    const { location } = sections[0]; // a page that is not found itself leads to its best section
    return Object.assign(silent, { report, location, found: false, sections });
  });
}

function item({ section, titles, texts }, length) {
  const inTitle = reading.merged([].concat(...titles)), inText = reading.merged([].concat(...texts));
  const terms = new Map();
  for (const term of reading.forms(section.title, inTitle).concat(reading.forms(section.text, inText))) {
    if (terms.size < TERMS_MARKED && !terms.has(term.toLowerCase())) terms.set(term.toLowerCase(), term);
  }
  const location = marking(section.location, [...terms.values()]);
  const title = reading.marked(section.heading, inTitle, 0, section.heading.length);
  return { location, title, folder: section.page.folder, pending: section.pending, text: length ? reading.excerpt(section, texts, length) : "" };
}

/* The answers given: a few terms and names, indicators and figures, the kind that fits better first. */

function answers(fits, query, others) {
  const words = own.lastReading(query);
  const found = own.answers.map((answer, place) => ({ answer: others[place] || answer, fits: fits[place] }));
  const order = (a, b) => a.answer.place - b.answer.place || a.answer.later - b.answer.later || b.fits - a.fits;
  const best = found.filter((one) => one.fits).sort(order);
  const of = (kind) => best.filter(({ answer }) => answer.kind === kind);
  const figures = of("figure"), indicators = of("indicator");
  const named = best.filter(({ answer: { kind } }) => kind !== "figure" && kind !== "indicator");
  const kinds = [named.slice(0, NAMED), indicators.slice(0, INDICATORS), figures.slice(0, FIGURES)]
    .filter(({ length }) => length).sort(([one], [other]) => order(one, other));
  return {
    answers: [].concat(...kinds).map(({ answer }) => given(answer, answer.index ? answer.index.lastReading(query) : words)),
    more: figures.length > FIGURES ? filtering(figures.map(({ answer }) => answer), words) : "",
  };
}

/* What a query that finds nothing may have meant: the answers whose names are most like it. */
function near(query) {
  const wanted = signs(own.fold.plain(query).replace(EDGES, ""));
  const alike = (text) => {
    const found = signs(text), shared = [...wanted].filter((sign) => found.has(sign)).length;
    return (2 * shared) / (wanted.size + found.size);
  };
  const score = ({ text }) => Math.max(alike(text), ...text.split(" ").map(alike));
  const scored = own.answers.map((answer) => ({ answer, score: Math.max(...[answer.title, ...answer.also].map(score)) }));
  const best = scored.filter((one) => one.score >= LIKE).sort((a, b) => b.score - a.score || a.answer.place - b.answer.place);
  const titles = new Set(), first = ({ answer: { title } }) => !titles.has(title.text) && titles.add(title.text);
  return best.filter(first).slice(0, OFFERED).map(({ answer }) => given(answer, []));
}

/* What texts are compared by, where they are not the same: Han characters, and pairs of letters. */
function signs(text) {
  return new Set(text.match(/\p{Script=Han}/gu) || Array.from(text.slice(1), (letter, at) => text[at] + letter));
}

function given(answer, words) {
  const { kind, label, text, title, folder } = answer;
  const section = (answer.index || own).sections.get(answer.location);
  const spans = reading.merged([].concat(...words.map((word) => title.occurrences(word))));
  const quote = Array.isArray(answer.words) ? section.text.original.slice(...answer.words) : answer.words;
  const below = quote || !section ? escaped(quote || "") : reading.excerpt(section, [], own.config.excerpt);
  return {
    kind,
    folder,
    report: own.reports.other(answer.location),
    label: escaped(label),
    location: marking(answer.location, quote ? [quote] : []),
    title: reading.marked(title.original, spans, 0, title.original.length),
    text: escaped(text || ""),
    below: text ? "" : below,
  };
}

/* Where all figures are, filtered by what the titles found have in common of each word. */
function filtering(figures, words) {
  const { explorer } = own.config;
  const filter = words.map((word) => {
    const found = figures.map(({ title }) => reading.forms(title, title.occurrences(word))[0]);
    return found.filter(Boolean).reduce(commonBeginning, null);
  }).filter(Boolean).join(" ");
  return explorer && filter && `${explorer}?words=${encodeURIComponent(filter)}`;
}

function commonBeginning(one, other) {
  let end = 0;
  while (one && end < one.length && one[end].toLowerCase() === (other[end] || "").toLowerCase()) end++;
  return one === null ? other : one.slice(0, end);
}

/* `?h=` for search-highlight.js: Material's own would break phrases at spaces and hyphens. */
function marking(location, terms) {
  const [path, anchor] = location.split("#");
  const query = terms.map((term) => `h=${encodeURIComponent(term)}`).join("&");
  return path + (query && `?${query}`) + (anchor ? `#${anchor}` : "");
}

/* Loading: by the worker's own means, or by script elements where those are refused. */

function loadScript(url) {
  if (!inPage) return Promise.resolve(self.importScripts(url));
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    Object.assign(script, { src: url, onload: resolve, onerror: reject });
    document.head.append(script);
  });
}

async function loadIndex(url) {
  if (!inPage) return (await fetch(url)).json();
  let index;
  await loadScript(url.replace(/json$/, "js")).then(() => { index = self.__index; });
  return index;
}

async function loadStemmer(name) {
  if (!(self.stemmers || {})[name]) await loadScript(new URL(`vendor/stemmer-${name}.js`, home).href);
}

async function open(index, report) {
  const { stemmer } = index.config;
  if (stemmer) await loadStemmer(stemmer);
  const opened = new Index(index, stemmer && self.stemmers[stemmer], report);
  opened.add(index, false);
  return opened;
}

const atRoot = (location) => new URL(`../${location}`, home).href;

/* Takes the other parts of the archive into the index, in their order, however they come. */
async function complete() {
  const parts = own.config.parts.map((location) => loadIndex(atRoot(location)));
  parts.forEach((part) => part.catch(() => {})); // the first that fails is said by the loop
  for (const part of parts) own.add(await part, true);
  own.whole = true;
}

let own, opening, completing, turn = 0;
const opened = new Map();

async function atRest(isCurrent) {
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
  return isCurrent();
}

async function otherIndex(location, isCurrent) {
  if (!opened.has(location)) {
    if (!await atRest(isCurrent)) return null;
    const other = loadIndex(atRoot(location)).then((index) => open(index, own.reports.current));
    opened.set(location, other.catch(() => opened.delete(location) && null));
  }
  return opened.get(location);
}

async function search(query, isCurrent, both) {
  const [words] = own.readings(query), asked = words.length > 0, others = [];
  let hits = own.search(query), fits = own.fits(query);
  for (const { location, letters } of asked && (both || !hits.length) ? own.config.others : []) {
    if (!both && /\p{L}/u.test(query) && !new RegExp(letters, "u").test(query)) continue;
    const index = await otherIndex(location, isCurrent);
    if (!index) continue;
    if (both) {
      const folder = location.split("/")[0], known = new Set(hits.map(({ section }) => section.location));
      const beside = index.search(query).filter(({ section }) => !known.has(section.location));
      for (const { section } of beside) section.page.folder = folder;
      hits = hits.concat(beside);
      index.fits(query).forEach((fit, place) => {
        const isOwn = words.every((word) => own.answers[place].title.begins(word));
        if (!fit || isOwn || fit < fits[place]) return; // a name in another language is found by either
        fits[place] = fit;
        others[place] = Object.assign({}, index.answers[place], { index, folder });
      });
      continue;
    }
    hits = index.search(query).map(counterpart).filter((one) => one.section);
    const across = index.fits(query);
    fits = fits.map((fits, place) => Math.max(fits, across[place] || 0));
    if (hits.length) break;
  }
  return results(query, hits, fits, others);
}

/* What the part that came first has, while others are still to come. */
function searchFirst(query) {
  const hits = own.search(query).filter(({ section }) => !section.page.later);
  return results(query, hits, own.fits(query).map((fits, place) => own.answers[place].later ? 0 : fits));
}

function results(query, hits, fits, others = []) {
  const found = answers(fits, query, others);
  const { excerpt, words } = own.config;
  const count = hits.length + found.answers.length;
  const offered = count ? [] : near(query), listed = pages(hits, excerpt);
  const reports = own.reports.groups(listed, words.shared);
  return Object.assign({ query, count, words, pages: listed, reports }, offered.length && { near: offered }, found);
}

function counterpart({ section, rank }) {
  return { section: own.sections.get(section.location), rank, titles: [], texts: [] };
}

/* Answers a message by `reply`; not at all if it opens an index, or another query overtook it. */
async function handle({ stemmer, index, report, query, both }, reply) {
  if (index) {
    const loading = loadIndex(index);
    if (stemmer) loadStemmer(stemmer).catch(() => {}); // while the index is on its way, which asks for it again
    opening = loading.then((loaded) => open(loaded, report)).then((found) => { own = found; });
    opening.catch(() => {}); // said to the query that waits for it
    return;
  }
  const mine = ++turn, isCurrent = () => mine === turn;
  try {
    await opening;
    if (own.config.parts && !own.whole) {
      const first = isCurrent() && searchFirst(query);
      if (first && first.count) reply(first);
      if (!completing && !await atRest(isCurrent)) return;
      if (!completing) completing = complete().catch((error) => { completing = null; throw error; });
      await completing;
    }
    const found = isCurrent() && await search(query, isCurrent, both);
    if (found && isCurrent()) reply(found);
  } catch (error) {
    if (isCurrent()) reply({ query, failed: true });
  }
}

if (inPage) self.searchEngine = { handle };
else {
  self.addEventListener("message", ({ data }) => handle(data, (reply) => self.postMessage(reply)));
  const wanted = Object.fromEntries(new URLSearchParams(self.location.hash.slice(1)));
  if (wanted.index) handle(wanted);
}
