/*
Marks on the page what the search found: each `h` of the address, as the engine wrote it there.

Stands in for Material's `search.highlight`, which must be off: that breaks phrases at spaces
and hyphens ("low-carbon" marks "low" in "flow"), spoils texts with an ampersand or a straight
quotation mark, and misses what a glossary link interrupts.
*/

const { named } = require("./shared");

const BLOCKS = "p, li, dt, dd, td, th, h1, h2, h3, h4, h5, h6, figcaption, caption, article";
const UNREAD = "script, style, template, svg, .address, .footnote-mark"; // no part of the text
const terms = new URLSearchParams(location.search).getAll("h").filter((term) => term.trim());
const content = document.querySelector("[data-md-component=content]");
if (!terms.length || !content) return;

const special = /[\\^$.*+?()[\]{}|/-]/g;
const literal = (term) => term.trim().replace(special, "\\$&").replace(/\s+/g, "\\s+");
const longestFirst = (a, b) => b.length - a.length;
const pattern = new RegExp(terms.sort(longestFirst).map(literal).join("|"), "gi");

function textNodesByBlock() {
  const blocks = new Map();
  const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (parent.closest(UNREAD) || !parent.offsetHeight) continue;
    const block = parent.closest(BLOCKS);
    blocks.set(block, (blocks.get(block) || []).concat([walker.currentNode]));
  }
  return blocks.values();
}

function wrap(node, from, to) {
  const range = document.createRange();
  const mark = document.createElement("mark");
  mark.setAttribute("data-md-highlight", "");
  range.setStart(node, from);
  range.setEnd(node, to);
  range.surroundContents(mark);
}

for (const nodes of textNodesByBlock()) {
  const text = nodes.map((node) => node.data).join("");
  const matches = [];
  text.replace(pattern, (match, at) => matches.unshift([at, at + match.length]));
  let end = text.length;
  for (const node of nodes.slice().reverse()) { // from the end, so that offsets stay true
    const start = end - node.data.length;
    const length = node.data.length;
    for (const [first, last] of matches) {
      const from = Math.max(first - start, 0);
      const to = Math.min(last - start, length);
      if (from < to) wrap(node, from, to);
    }
    end = start;
  }
}

/* In a long block, the words may stand far below its beginning, where the anchor leads. */
const block = named(location.hash);
const first = block && block.querySelector("mark[data-md-highlight]");
const arrived = (performance.getEntriesByType("navigation")[0] || {}).type === "navigate";
if (first && arrived) addEventListener("load", () => setTimeout(() => {
  const box = first.getBoundingClientRect();
  if (box.top < 80 || box.bottom > innerHeight) first.scrollIntoView({ block: "center" });
}));

/* A switch takes the mark along: to two languages what is marked here; to another language its own
   quotation of the same entry, which data/targets.json has. */
const ways = document.querySelector(".ways");
const switches = ways ? Array.from(ways.querySelectorAll("[data-language-switch]:not([aria-current])")) : [];

function carry(link, marked) {
  link.search = new URLSearchParams(marked.map((term) => ["h", term])).toString();
}

async function carryQuotes() {
  const entries = await (await fetch(`${ways.dataset.root}/data/targets.json`, { priority: "low" })).json();
  const quotes = entries.map((entry) => Object.entries(entry).filter(([name]) => name.startsWith("quote_")));
  const found = quotes.find((entry) => entry.some(([, quote]) => terms.includes(quote)));
  if (!found) return;
  for (const link of switches) {
    const own = found.filter(([name, quote]) => quote && (link.hasAttribute("data-pair") || name === `quote_${link.dataset.languageSwitch}`));
    if (own.length) carry(link, own.map(([, quote]) => quote));
  }
}

for (const link of switches) if (link.hasAttribute("data-pair")) carry(link, terms);
const online = location.protocol !== "file:"; // a disk has no fetch
if (switches.length && online) addEventListener("load", () => carryQuotes().catch(() => {}));
