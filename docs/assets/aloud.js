/*
Reading aloud, where the browser has a voice for the page; where it has none, nothing shows.
The sentences of aloud-text.js are spoken one by one, each an utterance of its own. What is read
is marked by ranges over the text as it stands: the document stays as it is. Markup, words and
icons: overrides/partials/aloud.html.
*/

const { onEscape, stored } = require("./shared");
const { blocks, extent, limitOf, rangesOf, sentencesOf, voiceFor } = require("./aloud-text");
const SPEED = "publication.speed";
const PATIENCE = 3000; // ms in which a reader who scrolls is left alone
const NAME = "aloud"; // of the highlight, see aloud.css

const article = document.querySelector("article");
const holder = document.querySelector("[data-aloud]"), synth = window.speechSynthesis;
if (!holder || !article || !synth || !window.SpeechSynthesisUtterance) return;

const button = holder.querySelector("button");
const bar = holder.querySelector("template").content.firstElementChild.cloneNode(true);
const speed = bar.querySelector("select"), toggle = bar.querySelector("[data-aloud-do=toggle]");
const broken = new Set(); // voices that failed
const voiceOf = (lang) => voiceFor(lang, synth.getVoices().filter((voice) => !broken.has(voice.voiceURI)));

let queue = [], at = 0; // the sentences, and the one that is read
let turn = 0, timer = 0; // events of an earlier turn come late and mean nothing
let utterance = null; // Safari forgets one that nothing refers to, and never ends it
let scrolled = 0, following = 0; // when the reader last scrolled; until when a scroll is ours

/* Some browsers name their voices late, some have none. */
function offer() {
  const langs = [holder, ...document.querySelectorAll(".row__text")].map((each) => each.closest("[lang]").lang);
  const prose = blocks(article).some((block) => !/^H\d$/.test(block.tagName));
  holder.hidden = !(prose && langs.some(voiceOf));
}

/* Speech. */

function silence() {
  const busy = synth.speaking || synth.pending;
  turn += 1;
  clearTimeout(timer);
  if (busy) synth.cancel();
  return busy;
}

function speak() {
  const busy = silence();
  show(true);
  if (busy) timer = setTimeout(utter, 60); // engines lose what comes in one breath with a cancel
  else utter(); // at once: iOS speaks only in answer to a press
}

function utter() {
  const { text, lang } = queue[at], voice = voiceOf(lang), mine = turn, rate = Number(speed.value);
  if (!voice) return step(1);
  let started = false;
  utterance = new SpeechSynthesisUtterance(text);
  Object.assign(utterance, { voice, lang: voice.lang, rate });
  utterance.onstart = () => { started = true; };
  utterance.onend = () => { if (mine === turn) step(1); };
  utterance.onerror = (event) => { if (mine === turn) failed(event.error, voice); };
  synth.resume(); // another page may have left the engine paused
  synth.speak(utterance);
  // A limit's worth takes some 15 s; an engine that needs far longer has lost it.
  const patience = 10000 + (30000 * text.length) / limitOf(lang) / rate;
  timer = setTimeout(() => (started ? step(1) : failed("silent", voice)), patience);
}

function failed(error, voice) {
  if (/^(interrupted|canceled|not-allowed|audio-busy)$/.test(error)) return pause(); // not the voice's fault
  broken.add(voice.voiceURI);
  offer();
  speak();
}

/* Engines pause each in their own way, Android's not at all: a pause is a stop before the sentence. */
function pause() {
  silence();
  show(false);
}

const readable = (sentence) => sentence.block.getClientRects().length > 0 && voiceOf(sentence.lang);

function step(by) {
  let next = at + by;
  while (queue[next] && !readable(queue[next])) next += by;
  if (by > 0 && !queue[next]) return stop();
  if (queue[next]) at = next;
  speak();
}

/* The view. */

const header = document.querySelector(".md-header");
const roof = () => (header ? Math.max(0, header.getBoundingClientRect().bottom) : 0);

/* The sentence to begin with: of the block that the address names, if it is in view, else the first in view. */
function beginning() {
  const top = roof(), target = document.querySelector(":target");
  const box = target && target.getBoundingClientRect();
  const marked = box && box.bottom > top && box.top < window.innerHeight
    ? queue.findIndex(({ block }) => target.contains(block) || block.contains(target)) : -1;
  if (marked >= 0 || window.scrollY < 40) return Math.max(0, marked);
  return Math.max(0, queue.findIndex((sentence) => readable(sentence)
    && sentence.block.getBoundingClientRect().bottom > top
    && extent(rangesOf(sentence)).top > top - 2));
}

const registry = window.Highlight && window.CSS && CSS.highlights;
const layer = document.createElement("div"); // of boxes, where the browser has no highlights
layer.className = "aloud-layer apparatus";

function mark() {
  const ranges = rangesOf(queue[at]), origin = layer.getBoundingClientRect();
  if (registry) return registry.set(NAME, new Highlight(...ranges));
  layer.textContent = "";
  for (const box of ranges.flatMap((range) => Array.from(range.getClientRects()))) {
    const style = layer.appendChild(document.createElement("i")).style;
    style.left = box.left - origin.left + "px";
    style.top = box.top - origin.top + "px";
    style.width = box.width + "px";
    style.height = box.height + "px";
  }
}

/* Scrolls to a sentence that is out of view, unless the reader is scrolling. */
function follow({ top, bottom }) {
  const first = roof() + 8, last = bar.getBoundingClientRect().top - 8;
  const spare = last - first - (bottom - top); // negative if it is taller than the view
  const seen = top >= first && (bottom <= last || (spare < 0 && top < first + 100));
  if (seen || Date.now() - scrolled < PATIENCE) return;
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  following = Date.now() + 1000;
  const above = Math.max(0, Math.min((last - first) / 4, spare));
  window.scrollBy({ top: top - first - above, behavior: calm ? "auto" : "smooth" });
}

const reading = () => !toggle.firstElementChild.hidden;

/* The toggle has two faces: "pause" while it reads, "go on" while it does not. */
function show(now) {
  for (const face of toggle.children) face.hidden = (face === toggle.firstElementChild) !== now;
  mark();
  if (now) follow(extent(rangesOf(queue[at])));
}

/* Controls. */

function start() {
  queue = blocks(article).flatMap(sentencesOf);
  at = beginning() - 1;
  scrolled = 0;
  document.body.append(layer, bar);
  document.documentElement.classList.add("reading-aloud");
  step(1);
  toggle.focus({ preventScroll: true });
}

function stop() {
  if (!bar.isConnected) return;
  silence();
  if (registry) registry.delete(NAME);
  const focused = bar.contains(document.activeElement);
  bar.remove();
  layer.remove();
  document.documentElement.classList.remove("reading-aloud");
  if (focused) button.focus({ preventScroll: true });
}

const actions = {
  previous: () => { scrolled = 0; step(-1); },
  toggle: () => (reading() ? pause() : speak()),
  next: () => { scrolled = 0; step(1); },
  stop,
};

for (const each of bar.querySelectorAll("[data-aloud-do]")) each.addEventListener("click", actions[each.dataset.aloudDo]);
button.addEventListener("click", start);
onEscape((event) => { if (!/^(INPUT|TEXTAREA)$/.test(event.target.tagName)) stop(); });
window.addEventListener("pagehide", stop);
for (const name of ["wheel", "touchmove"]) window.addEventListener(name, () => { scrolled = Date.now(); }, { passive: true });
window.addEventListener("scroll", () => { if (Date.now() > following) scrolled = Date.now(); }, { passive: true });
if (!registry && window.ResizeObserver) {
  new ResizeObserver(() => { if (bar.isConnected) mark(); }).observe(article);
}

const kept = stored(() => localStorage.getItem(SPEED));
if (Array.from(speed.options).some((option) => option.value === kept)) speed.value = kept;
speed.addEventListener("change", () => {
  stored(() => localStorage.setItem(SPEED, speed.value));
  if (reading()) speak();
});

offer();
if (synth.addEventListener) synth.addEventListener("voiceschanged", offer);
else synth.onvoiceschanged = offer;
setTimeout(offer, 1500); // Safari tells nobody when its voices have come
