/*
How the reader reads: in which language or in both, at which block, in large type.

The ways to read are plain pages with links between them (overrides/partials/reading-modes.html). Here
the links keep the block that is being read at the same height, and the choice is remembered: the
cover offers to go on, and a page that is in no such way leads back to it.
*/

const { HEADER, named, onScroll, stored } = require("./shared");

const WAY = "publication.way", LAST = "publication.last", PLACE = "publication.place";
const ELDER = "publication.elder";
const LONGEST = 300; // characters of a title: whatever another page of this host has left here, no more is laid out
const FRESH = 10000; // ms after which a page that was on its way has not been reached
const ways = document.querySelector(".ways");
if (!ways) return;

const local = () => localStorage, session = () => sessionStorage; // naming either may fail
const memory = {
  get: (store, key) => stored(() => JSON.parse(store().getItem(key))),
  set: (store, key, value) => stored(() => { store().setItem(key, JSON.stringify(value)); return true; }),
};

/* The block that is being read: the marked one if it is in view, else the first in view. */

function visible(block) {
  const box = block.getBoundingClientRect();
  return box.height > 0 && box.bottom > HEADER && box.top < innerHeight;
}

function blockInView() {
  const marked = named(location.hash);
  if (marked && marked.closest("article") && visible(marked)) return marked;
  if (window.scrollY < 40) return null;
  const blocks = document.querySelectorAll("article [id]");
  for (const block of blocks) if (!block.closest(".apparatus") && visible(block)) return block;
  return null;
}

/* A switch takes the block along, and its height; where nothing is kept, the address does. */

function follow(link) {
  const address = link.getAttribute("href").split("#")[0]; // with the query that a page may keep
  const block = blockInView();
  const hash = block && location.hash === `#${block.id}` ? location.hash : "";
  const kept = memory.set(session, PLACE, block && {
    id: block.id, top: block.getBoundingClientRect().top, until: Date.now() + FRESH,
  });
  link.setAttribute("href", address + (kept ? hash : block ? `#${block.id}` : ""));
}

for (const link of document.querySelectorAll("[data-language-switch]")) {
  for (const event of ["pointerdown", "focus", "click"]) link.addEventListener(event, () => follow(link));
}

function arrive() {
  const place = memory.get(session, PLACE);
  memory.set(session, PLACE, null);
  const block = place && place.until > Date.now() && document.getElementById(place.id);
  const isMarked = named(location.hash) === block && new URLSearchParams(location.search).has("h");
  if (!block || isMarked) return; // what is marked comes into view by itself
  const put = () => window.scrollBy({ top: block.getBoundingClientRect().top - place.top, behavior: "instant" });
  put();
  addEventListener("load", () => requestAnimationFrame(put)); // after the browser went to the hash
}
arrive();

/* The way last read, and where: the cover goes on from there. */

const root = new URL(ways.dataset.root + "/", location.href).href;
const scope = new URL(root).pathname; // other publications of this host remember their own
const way = ways.dataset.way;
const part = document.querySelector("[data-part]");

if (part) {
  const address = location.href.slice(root.length).split(/[?#]/)[0];
  memory.set(local, LAST + scope, { address, title: part.dataset.part });
}

const onward = document.querySelector("[data-continue]");
const last = onward && memory.get(local, LAST + scope);
if (last && typeof last.title === "string" && typeof last.address === "string" && /^[\w-][\w./-]*$/.test(last.address) && !last.address.includes("..")) {
  onward.querySelector("a").href = root + last.address;
  onward.querySelector("[data-title]").textContent = last.title.slice(0, LONGEST);
  onward.hidden = false;
}

/* Who reads side by side gets there from pages that do not exist side by side, too. */

const pair = ways.querySelector("[data-pair]");
const chosen = memory.get(local, WAY + scope);
if (way && pair) memory.set(local, WAY + scope, pair.hasAttribute("aria-current") ? way : null);
else if (way && typeof chosen === "string" && /^[\w-]+$/.test(chosen) && ways.dataset.parts) leadToPair(chosen, ways.dataset.parts.split(" "));

function leadToPair(folder, parts) {
  const here = `${root}${way}/`;
  for (const link of document.querySelectorAll("article a[href]")) {
    if (!link.href.startsWith(here)) continue;
    const below = link.href.slice(here.length);
    const page = below.split(/[?#]/)[0].replace(/index\.html$/, "");
    if (parts.includes(page || ".")) link.href = `${root}${folder}/${below}`;
  }
}

/* 长者模式: a class on the document, which the style sheet answers to. */

for (const button of document.querySelectorAll("[data-elder]")) {
  const isOn = () => document.documentElement.classList.contains("elder");
  button.setAttribute("aria-pressed", isOn());
  button.addEventListener("click", () => {
    const block = blockInView(), top = block && block.getBoundingClientRect().top;
    document.documentElement.classList.toggle("elder");
    stored(() => localStorage.setItem(ELDER, isOn() ? "on" : "off"));
    for (const each of document.querySelectorAll("[data-elder]")) each.setAttribute("aria-pressed", isOn());
    if (block) window.scrollBy(0, block.getBoundingClientRect().top - top);
  });
}

/* A sheet of paper says where it is from, also where the site's address is not known beforehand. */

const printed = document.querySelector(".on-paper");
if (printed && !printed.textContent && location.protocol !== "file:") printed.textContent = location.href.split(/[?#]/)[0];

/* How much of the page is read: a line below the header. */

const line = document.querySelector(".read-so-far");
if (line) {
  const article = document.querySelector("article");
  const draw = () => {
    const box = article.getBoundingClientRect(), room = box.height - innerHeight;
    const share = room > 0 ? Math.min(1, Math.max(0, -box.top / room)) : 1;
    line.style.transform = `scaleX(${share})`;
  };
  line.hidden = false;
  onScroll(draw);
}
