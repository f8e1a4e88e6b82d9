/*
Marks go along between a page and the one in traditional characters that is derived of it
(overrides/partials/reading-modes.html names both). Their blocks have the same ids, and texts of the
same length: so what is marked on one is found on the other by its place.

  from the derived page   the links have what the source says there, or its quotation in a language
  to it                   the link has what the source says; the derived page, which does not, asks
                          the source where that is, and goes to its own words
*/

const ways = document.querySelector(".ways");
const derived = ways && ways.querySelector("[data-derived]");
if (!derived) return;
const source = ways.querySelector(`[data-language-switch="${derived.dataset.derived}"]`);
const links = Array.from(ways.querySelectorAll("[data-language-switch]:not([aria-current])"));
const terms = new URLSearchParams(location.search).getAll("h").filter((term) => term.trim());
const isDerived = derived.hasAttribute("aria-current");
const query = (marked) => `?${new URLSearchParams(marked.map((term) => ["h", term]))}`;

/* Before a switch is followed: its link has got the source's own words by then (search-highlight.js). */
function lead() {
  derived.search = source.hasAttribute("aria-current") ? query(terms) : source.search;
}
for (const event of ["pointerdown", "focus", "click"]) if (terms.length && !isDerived) derived.addEventListener(event, lead);

/* The smallest block that has a text, the one that the address names before others. */
function blockWith(text, page) {
  const having = Array.from(page.querySelectorAll("article [id]")).filter((each) => each.textContent.includes(text));
  const smallest = having.filter((each) => !having.some((other) => other !== each && each.contains(other)));
  return smallest.find((each) => `#${each.id}` === location.hash) || smallest[0];
}

/* What stands on one page where another has a text; nothing if that one has it nowhere. */
function inPlace(text, there, here) {
  const block = blockWith(text, there), own = block && here.getElementById(block.id);
  const at = block && block.textContent.indexOf(text);
  return own ? own.textContent.slice(at, at + text.length) : "";
}

async function sourcePage() {
  const answer = await fetch(source.href.split(/[?#]/)[0], { priority: "low" });
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

async function goToOwnWords() {
  const page = await sourcePage();
  const own = terms.map((term) => inPlace(term, page, document)).filter(Boolean);
  if (own.length && own.every((words) => blockWith(words, document))) location.replace(query(own) + location.hash);
}

async function carryBack() {
  const page = await sourcePage();
  const said = terms.map((term) => inPlace(term, document, page)).filter(Boolean);
  if (!said.length) return;
  for (const link of links) if (link === source || link.hasAttribute("data-pair")) link.search = query(said);
  const entries = await (await fetch(`${ways.dataset.root}/data/targets.json`, { priority: "low" })).json();
  const entry = entries.find((each) => said.includes(each[`quote_${derived.dataset.derived}`]));
  for (const link of entry ? links : []) {
    const quote = entry[`quote_${link.dataset.languageSwitch}`];
    if (quote) link.search = query([quote]);
    else if (link.hasAttribute("data-pair")) link.search = query(Object.keys(entry).filter((name) => name.startsWith("quote_") && entry[name]).map((name) => entry[name]));
  }
}

const online = location.protocol !== "file:"; // a disk has no fetch
if (terms.length && isDerived && online) {
  const carry = blockWith(terms[0], document) ? carryBack : goToOwnWords;
  addEventListener("load", () => carry().catch(() => {}));
}
