/*
The search box: opens and closes, asks the engine, shows its results.

Nothing is fetched until the reader goes for the box. Then search-engine.js is started, as a
worker or, on `file:`, where browsers refuse those, on this page; results are a string of HTML
built once per query, what fills the first screen at once, the rest as it is scrolled to.

The element says where things are: `data-engine`, `data-root` (of the site), `data-languages`
(each folder's tag; the first is authoritative), `data-stemmers` (those that folders' indexes need),
`data-index` (below a language's folder), `data-report` where the page is about a report of several,
and `data-language` where it is in one.
Pages in none, or in two, search every language, the one last read first; on pages of two
(`data-pair`) what is found stays side by side where it can (`data-parts`). Markup: overrides/partials/search.html.
*/

const { escaped, filled, stored } = require("./shared");

const KEY = "publication.language";
const ROWS = 8; // results that fill the box: shown at once, and added when the end comes near
const UNFOLDED = 3; // sections shown of a page; the others unfold
const NEAR = 300; // pixels from the end

const root = document.querySelector(".md-search[data-engine]");
const toggle = document.getElementById("__search"); // holds what is open, for the style sheet
const button = document.querySelector("[data-search]");
if (!root || !toggle) return;
const form = root.querySelector("form");
const input = root.querySelector("input");
const scroller = root.querySelector(".md-search__scrollwrap");
const status = root.querySelector("[role=status]");
const list = root.querySelector(".md-search-result__list");
const onDisk = location.protocol === "file:";

/* Which language. */

const byFolder = (pairs) => Object.fromEntries(pairs.split(" ").map((pair) => pair.split("=")));
const languages = byFolder(root.dataset.languages);
const language = languageSearched();
const { pair } = root.dataset, parts = (root.dataset.parts || "").split(" ");
list.lang = languages[language];

function languageSearched() {
  const here = root.dataset.language;
  if (here) stored(() => localStorage.setItem(KEY, here));
  const last = here || stored(() => localStorage.getItem(KEY));
  const folders = Object.keys(languages);
  return folders.includes(last) ? last : folders[0]; // not all objects' own: “constructor” is no language
}

/* The engine: `ask` sends it a query; what it finds comes to `show`. */

let engine = null;

function warmUp() {
  if (engine) return;
  const { dataset } = root, address = (path) => new URL(path, location.href).href;
  engine = (onDisk ? onThisPage : worker)(address(dataset.engine), {
    index: address(`${dataset.root}/${language}/${dataset.index}`),
    report: dataset.report || "",
    stemmer: byFolder(dataset.stemmers)[language] || "",
  });
}

/* What is wanted stands in its address: messages wait until this page, busy with opening, hears that it runs. */
function worker(url, wanted) {
  const made = new Worker(`${url}#${new URLSearchParams(wanted)}`);
  made.onmessage = ({ data }) => show(data);
  made.onerror = () => lost(made);
  return made;
}

function onThisPage(url, wanted) {
  const loaded = new Promise((resolve, reject) => {
    const script = document.createElement("script");
    Object.assign(script, { src: url, onload: () => resolve(window.searchEngine), onerror: reject });
    document.head.append(script);
  });
  const made = {
    postMessage: (message) => loaded.then((found) => found.handle(message, show)).catch(() => lost(made)),
    terminate() {},
  };
  made.postMessage(wanted);
  return made;
}

/* An engine that never came is none: the next query starts another, whether one waits or not. */
function lost(made) {
  if (engine !== made) return;
  if (asked) fail();
  else engine = null;
}

let asked = "", answered = "";
let pressed = []; // what keys ask of results that are still to come

function ask() {
  const query = input.value.trim();
  if (query === asked) return;
  asked = query;
  pressed = [];
  if (!query) return clear();
  warmUp();
  if (!answered) say("loading");
  engine.postMessage({ query, both: !root.dataset.language });
}

function clear() {
  answered = "";
  rest = [];
  watchEnd();
  list.innerHTML = "";
  say("start");
}

/* What is found, as HTML. Titles and texts come escaped, with what was found marked. */

let rest = [], shown = 0, words = {};
let reports = []; // whose pages are found, where others' are than of the report being read
let below = ""; // the report of the page last shown

function show(results) {
  if (results.query !== asked || !asked) return;
  if (results.failed) return fail();
  const isMore = answered === asked; // from the rest of an archive: pages are only added
  const inUse = isMore && (scroller.scrollTop > 0 || list.contains(document.activeElement));
  ({ words, reports } = results);
  rest = results.pages;
  if (inUse) rest.splice(0, shown);
  else {
    const isScrolled = answered && scroller.scrollTop > 0; // of an empty list nothing is asked
    shown = 0;
    below = (reports.find(({ own }) => own) || {}).folder;
    list.innerHTML = offer(results.near) + results.answers.map(answer).join("") + more(results.more) + choice() + next(results.answers.length);
    if (isScrolled) scroller.scrollTop = 0;
  }
  answered = asked;
  watchEnd();
  say(results.count > 1 ? "some" : results.count ? "one" : "none", { count: results.count, query: asked });
  for (const act of pressed.splice(0)) act();
}

function fail() {
  engine.terminate();
  engine = null; // the next key tries again
  if (answered !== asked) clear(); // what was found in the first part of an archive stays
  asked = "";
  pressed = [];
  say("failed");
}

/* A page at least, and more until there are rows enough, with those that stand above. */
function next(rows = 0) {
  let html = "";
  while (rest.length && !(html && rows >= ROWS)) {
    const one = rest.shift();
    html += heading(one.report) + page(one);
    rows += 1 + Math.min(one.sections.length, UNFOLDED);
    shown++;
  }
  return html;
}

/* Above the first page of each report but the one being read: whose these are, and how many. */
function heading(folder) {
  const found = folder !== below && reports.find((report) => report.folder === folder);
  below = folder;
  return found ? `<li class="search-report" data-report="${folder}">${titled(found)}</li>` : "";
}

const titled = ({ title, count }) => `${escaped(title)} <span class="search-report__count">${count}</span>`;

/* A way to each report that has something, since the list is long and comes as it is scrolled to. */
function choice() {
  const others = reports.filter(({ own }) => !own).map((one) => `<button type="button" data-to="${one.folder}">${titled(one)}</button>`);
  return reports.length > 1 ? `<li class="search-reports">${others.join("")}</li>` : "";
}

function goTo(report) {
  const there = () => list.querySelector(`.search-report[data-report="${report}"]`);
  while (!there() && rest.length) extend();
  there().scrollIntoView({ block: "start" });
  there().nextElementSibling.querySelector("a").focus({ preventScroll: true });
}

function answer({ kind, report, folder, label, location, title, text, below }) {
  const whose = report ? ` · ${escaped(filled(words.report, { report }))}` : "";
  const inside = [["kind", label + whose], ["title", title], ["text", text], ["below", below]]
    .map(([part, html]) => html && `<span class="search-answer__${part}">${html}</span>`).join("");
  return answerItem(kind, link(location, inside, folder), folder);
}

const offer = (near) => (near ? answerItem("near", escaped(words.near)) + near.map(answer).join("") : "");

const spoken = (folder) => (folder ? ` lang="${languages[folder]}"` : "");

const answerItem = (kind, html, folder) =>
  `<li class="md-search-result__item search-answer search-answer--${kind}"${spoken(folder)}>${html}</li>`;

function more(location) {
  return location && answerItem("more", link(location, escaped(words.all_figures)));
}

function page({ location, folder, title, text, pending, sections }) {
  const shown = sections.slice(0, UNFOLDED), folded = sections.slice(UNFOLDED);
  const first = link(location, `<span class="search-page">${title}</span>` + waiting(pending && !sections.length) + paragraph(text), folder);
  return `<li class="md-search-result__item"${spoken(folder)}>${first}${shown.map(section).join("")}${unfolding(folded)}</li>`;
}

function unfolding(sections) {
  if (!sections.length) return "";
  const count = filled(sections.length > 1 ? words.more_some : words.more_one, { count: sections.length });
  return `<details class="md-search-result__more"><summary><div>${escaped(count)}</div></summary>` +
    sections.map(section).join("") + "</details>";
}

function section({ location, folder, title, text, pending }) {
  return link(location, (title && `<span class="search-section">${title}</span>`) + waiting(pending) + paragraph(text), folder);
}

const waiting = (pending) => (pending ? `<span class="search-pending">${escaped(words.pending)}</span>` : "");

const paragraph = (text) => text && `<span class="search-text">${text}</span>`;

function link(location, html, folder = language) {
  const stays = pair && parts.includes(location.split(/[?#]/)[0] || ".");
  const place = onDisk ? location.replace(/^([^?#]*\/)?(?=[?#]|$)/, "$1index.html") : location;
  const href = escaped(`${root.dataset.root}/${stays ? pair : folder}/${place}`);
  return `<a href="${href}" class="md-search-result__link"><span class="md-search-result__article">${html}</span></a>`;
}

function say(what, values = {}) {
  status.textContent = filled(status.dataset[what], values);
}

const end = new IntersectionObserver((seen) => { if (seen.some((one) => one.isIntersecting)) extend(); },
  { root: scroller, rootMargin: `${NEAR}px` });

/* Adds pages now if the end of those shown is near, and later when it comes near. */
function watchEnd() {
  end.disconnect();
  if (rest.length) end.observe(list.lastElementChild);
}

function extend() {
  if (rest.length) list.insertAdjacentHTML("beforeend", next());
  watchEnd();
}

/* Opening and closing. On a narrow screen the box lies over the page, which is held meanwhile. */

let opener = null;

function setOpen(wanted) {
  if (toggle.checked === wanted) return;
  toggle.checked = wanted;
  button.setAttribute("aria-expanded", String(wanted));
  document.documentElement.toggleAttribute("data-searching", wanted); // a class would give every element its style anew
  if (wanted) {
    warmUp();
    if (!root.contains(document.activeElement)) opener = document.activeElement;
    if (document.activeElement !== input) input.focus(); // it asks for the layout, even in vain
    return;
  }
  pressed = [];
  if (root.contains(document.activeElement)) {
    document.activeElement.blur();
    if (opener && opener !== document.body && document.contains(opener)) opener.focus();
    opener = null;
  }
}

button.addEventListener("click", () => setOpen(true));
root.querySelector(".search-back").addEventListener("click", () => setOpen(false));
root.querySelector(".md-search__overlay").addEventListener("click", () => setOpen(false));
addEventListener("pageshow", () => { if (document.activeElement !== input) setOpen(false); });
input.addEventListener("focus", (event) => {
  warmUp(); // first, since what opening changes takes a phone's processor a while
  if (!toggle.checked && !opener) opener = event.relatedTarget;
  setOpen(true);
});
root.addEventListener("focusout", ({ relatedTarget }) => {
  if (!relatedTarget || root.contains(relatedTarget)) return;
  opener = null; // the reader has gone on to something else
  setOpen(false);
});
list.addEventListener("click", (event) => {
  const button = event.target.closest("[data-to]");
  if (button) goTo(button.dataset.to);
  const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (plain && event.target.closest("a")) {
    opener = null;
    setOpen(false);
  }
});
for (const place of [root, button]) {
  for (const event of ["pointerenter", "touchstart"]) place.addEventListener(event, warmUp, { passive: true });
}

/* Typing. Letters on their way to becoming Han are no query. */

input.addEventListener("input", (event) => { if (!event.isComposing) ask(); });
input.addEventListener("compositionend", ask);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(() => { ask(); input.focus(); }));

/* Keys. */

const links = () => Array.from(list.querySelectorAll("a, summary"))
  .filter((one) => one.matches("summary") || !one.closest("details:not([open])"));

/* A key means the results of what is typed: those of what was typed before are about to go. */
function onResults(act) {
  if (asked && answered !== asked) pressed.push(act);
  else act();
}

function open() {
  const [first] = links();
  if (first) first.click();
}

function move(step) {
  if (step > 0 && document.activeElement === links().pop()) extend();
  const places = [input].concat(links());
  const at = places.indexOf(document.activeElement);
  places[(Math.max(at, 0) + step + places.length) % places.length].focus();
}

/* Safari ends a composition before the key that ends it, and tells by its code alone what that was for. */
const isComposing = (event) => event.isComposing || event.keyCode === 229;

root.addEventListener("keydown", (event) => {
  if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") setOpen(false);
  else if (event.key === "ArrowDown") onResults(() => move(1));
  else if (event.key === "ArrowUp") onResults(() => move(-1));
  else if (event.key === "Enter" && event.target === input) onResults(open);
  else return;
  event.preventDefault();
});

/* Anywhere: Control or Command with K. No bare key acts where none of our controls has the focus: who
   speaks to the computer, or rests a hand on it, would leave the page (WCAG 2.1.4). */
window.addEventListener("keydown", (event) => {
  if (event.key === "Escape") setOpen(false);
  if (event.key !== "k" || event.ctrlKey === event.metaKey || event.altKey || event.shiftKey) return;
  event.preventDefault();
  setOpen(true);
  input.select();
});
addEventListener("online", () => { if (toggle.checked) ask(); }); // what failed is asked again
const handed = new URLSearchParams(location.search).get("q"); // by the page of what is missing
if (handed) {
  input.value = handed;
  setOpen(true);
  ask();
} else if (document.activeElement === input) setOpen(true); // the reader was quicker than the script
