/*
The table of all targets: filter by words, period, area and kind, sort, share the address, copy a
row with its source.

The rows are in the page, by area, and each area opens and closes; on a phone, and in a table of
very many, all are closed at first. To filter or sort, the script takes the rows out and keeps of
each what it is filtered and sorted by, ready folded; at each key it looks through those texts, not
through the document, and puts back as many matches as fill a few screens; more follow below them,
in a body of their own, when the typing pauses ("show more" adds to them, printing shows all). Rows
left out are detached, so that the browser has nothing to lay out for them.
*/

const { filled, fragment } = require("./shared");
const { copyBy, nameMarks, sourceOf } = require("./row-copying");
const { foldWith, variantsOf } = require("./folding");

const root = document.querySelector(".explorer");
if (!root) return;
const FEW = 60; // rows shown at each key
const MANY = 300; // rows shown otherwise, and added by "show more"
const PAUSE = 250; // milliseconds after the last key until the address and more rows follow
const language = document.documentElement.lang;
const form = root.querySelector("form");
const fields = form.elements;
const table = root.querySelector("table");
const areas = Array.from(table.tBodies, (group) => ({ group, head: group.rows[0], rows: [...group.rows].slice(1) }));
const body = table.createTBody();
const rest = table.createTBody();
const status = root.querySelector("[role=status]");
const chosen = root.querySelector(".explorer__chosen");
const more = root.querySelector(".explorer__more button");
const FILTERS = ["report", "period", "area", "kind", "became"].filter((name) => fields[name]); // reports in an archive

/* Entries. What is compared is folded as in the search box; the page's own texts have no variants,
   unless they are converted into traditional characters. */

const fold = foldWith(variantsOf(root.dataset.variants));
const foldOwn = "converted" in root.dataset ? fold.plain : fold.indexed;

const entries = areas.flatMap((area) => area.rows).map((row, place) => ({
  row, place, text: "", area: row.parentElement.dataset.area, ...row.dataset,
}));
let unfolded = entries;

function foldAll() {
  for (const entry of unfolded) entry.text = foldOwn(entry.row.textContent + "\n" + entry.row.dataset.others);
  unfolded = [];
}

/* Order: each column's is worked out once, when it is first asked for. */

const orders = { "": entries };

function keyOf(column) {
  if (column === "figure") return (entry) => Number(entry.row.dataset.rank || Infinity);
  if (column === "period") return (entry) => entry.period;
  if (column === "indicator") return (entry) => entry.row.cells[0].firstChild.textContent;
  const values = Array.from(fields[column].options, (option) => option.value);
  return (entry) => values.indexOf(entry[column]);
}

function ordered(sort) {
  if (orders[sort]) return orders[sort];
  const down = sort.startsWith("-");
  const key = keyOf(sort.replace("-", ""));
  const compare = new Intl.Collator(language, { numeric: true }).compare;
  const keyed = entries.map((entry) => ({ entry, key: key(entry) }));
  keyed.sort((a, b) => {
    if (a.key === b.key) return a.entry.place - b.entry.place;
    if (a.key === Infinity || b.key === Infinity) return a.key === Infinity ? 1 : -1; // no figure: last
    const order = typeof a.key === "string" ? compare(a.key, b.key) : a.key - b.key;
    return (down ? -order : order) || a.entry.place - b.entry.place;
  });
  orders[sort] = keyed.map((each) => each.entry);
  return orders[sort];
}

/* State: the form's, plus whether the order is reversed. */

let reversed = false;

const state = () => ({
  words: fields.words.value.trim(),
  ...Object.fromEntries(FILTERS.map((name) => [name, fields[name].value])),
  sort: fields.sort.value && (reversed ? "-" : "") + fields.sort.value,
});

function read() {
  const address = new URLSearchParams(location.search);
  const sort = address.get("sort") || "";
  reversed = sort.startsWith("-");
  fields.words.value = address.get("words") || "";
  for (const name of FILTERS) choose(fields[name], address.get(name));
  choose(fields.sort, sort.replace("-", ""));
}

function choose(select, value) {
  select.value = value || "";
  if (select.selectedIndex < 0) select.selectedIndex = 0; // the address names none of ours
}

function query() {
  const address = new URLSearchParams();
  for (const [name, value] of Object.entries(state())) if (value) address.set(name, value);
  const text = address.toString();
  return text && "?" + text;
}

let typing = false, timer = 0;

/* One step back undoes a choice, or all that was typed in one go. */
function save() {
  clearTimeout(timer);
  const address = query();
  if (address === (location.search || "")) return;
  try {
    history[typing ? "replaceState" : "pushState"](null, "", location.href.split(/[?#]/)[0] + address);
  } catch (error) {
    // A file: address that the browser keeps as it is: the filter works without.
  }
}

/* Filter and show. */

let found = entries, first = [], limit = MANY;
let last = { typed: "", others: "" };

function apply(rows = MANY) {
  const { words, sort, ...by } = state();
  const typed = fold.plain(words), others = JSON.stringify([sort, by]);
  const narrower = others === last.others && typed.startsWith(last.typed);
  const parts = typed.split(/\s+/).filter(Boolean);
  const filters = Object.entries(by).filter((each) => each[1]);
  if (parts.length) foldAll();
  found = (narrower ? found : ordered(sort)).filter((entry) =>
    filters.every(([name, value]) => entry[name] === value) && parts.every((part) => entry.text.includes(part)));
  last = { typed, others };
  limit = rows;
  show();
  say(filters.length || parts.length);
  mark(sort);
}

/* All areas in their order; or, filtered or sorted, one list. */
function show(count = limit) {
  const grouped = !isChanged();
  for (const area of areas) {
    if (grouped && area.group.hidden) area.group.append(...area.rows);
    area.group.hidden = !grouped;
  }
  if (grouped) for (const place of [body, rest]) place.replaceChildren();
  const next = grouped ? [] : found.slice(0, FEW);
  if (next.length !== first.length || next.some((entry, place) => entry !== first[place])) put(body, next);
  first = next;
  body.hidden = grouped;
  rest.hidden = grouped || count <= FEW; // cheaper than to take its rows out, which waits for the pause
  if (!rest.hidden) put(rest, found.slice(FEW, count));
  const left = grouped ? 0 : Math.max(0, found.length - count);
  more.parentElement.hidden = !left;
  more.textContent = filled(more.dataset.more, { count: Math.min(MANY, left), rest: left });
}

const isChanged = () => Object.values(state()).some(Boolean);

const put = (place, some) => place.replaceChildren(...some.map((entry) => entry.row));

function say(filtered) {
  const text = status.dataset[!filtered ? "all" : found.length ? "some" : "none"];
  status.textContent = filled(text, { count: found.length, total: entries.length });
  const selects = FILTERS.map((name) => fields[name]).filter((select) => select.value);
  const names = selects.map((select) => select.selectedOptions[0].text);
  chosen.textContent = names.concat(fields.words.value.trim() || []).join(" · ");
  root.classList.toggle("is-changed", isChanged());
}

function mark(sort) {
  for (const head of table.querySelectorAll("th[data-sort]")) {
    const own = head.dataset.sort === sort.replace("-", "");
    if (own) head.setAttribute("aria-sort", reversed ? "descending" : "ascending");
    else head.removeAttribute("aria-sort");
  }
}

/* An area's head opens and closes it. */
function open(area, opened) {
  area.group.classList.toggle("is-open", opened);
  area.head.querySelector("button").setAttribute("aria-expanded", opened);
}

const few = entries.length <= MANY && !matchMedia("(max-width: 44.9844em)").matches;
for (const area of areas) {
  const button = document.createElement("button");
  button.type = "button";
  button.append(...area.head.cells[0].childNodes);
  area.head.cells[0].append(button);
  open(area, few);
  button.addEventListener("click", () => open(area, button.getAttribute("aria-expanded") === "false"));
}
root.classList.add("is-ready");
nameMarks(root);

/* An address with an entry's id leads to its row, whatever is filtered. */
function arrive() {
  const row = location.hash && entries.find((entry) => entry.row.id === fragment(location.hash));
  for (const here of table.querySelectorAll(".is-here")) here.classList.remove("is-here");
  if (!row) return;
  if (!found.includes(row)) {
    reversed = false;
    for (const name of ["words", ...FILTERS, "sort"]) fields[name].value = "";
    apply();
  }
  limit = Math.max(limit, found.indexOf(row) + 1);
  show();
  const area = areas.find((each) => each.rows.includes(row.row));
  open(area, true);
  row.row.classList.add("is-here");
  row.row.scrollIntoView({ block: "center" });
}

/* Events. */

function pause() {
  limit = MANY;
  show();
  save();
  typing = true;
}

fields.words.addEventListener("focus", foldAll); // before the first key
fields.words.addEventListener("input", (event) => {
  if (event.isComposing) return; // letters on their way to becoming Han
  apply(FEW);
  clearTimeout(timer);
  timer = setTimeout(pause, PAUSE);
});
fields.words.addEventListener("compositionend", () => fields.words.dispatchEvent(new Event("input")));
fields.words.addEventListener("change", () => { save(); typing = false; });
form.addEventListener("change", (event) => {
  if (event.target === fields.words) return;
  if (event.target === fields.sort) reversed = false;
  typing = false;
  apply();
  save();
});
form.addEventListener("submit", (event) => { event.preventDefault(); save(); });
form.addEventListener("reset", () => setTimeout(() => {
  reversed = typing = false;
  apply();
  save();
  fields.period.focus(); // the button goes; a field of words would raise a phone's keyboard
}));
more.addEventListener("click", () => {
  const next = found[limit];
  limit += MANY;
  show();
  next.row.querySelector("td a").focus();
});
for (const head of table.querySelectorAll("th[data-sort]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.append(...head.childNodes);
  head.append(button);
  button.addEventListener("click", () => {
    const column = head.dataset.sort;
    const again = fields.sort.value === column;
    fields.sort.value = again && reversed ? "" : column; // up, down, as it was
    reversed = again && !reversed;
    typing = false;
    apply();
    save();
  });
}
table.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (link) save();
  if (link && link.matches(".here")) copyBy(event, link, textOf(link.closest("tr")), root.dataset.copied);
});

/* A row as text: what the report says, where, and the row's own address. */
function textOf(row) {
  const [name, about] = row.cells[0].childNodes, quote = row.cells[2].querySelector("a");
  const figure = row.cells[1].cloneNode(true);
  for (const each of figure.querySelectorAll(".note")) each.remove();
  for (const each of figure.querySelectorAll(".stretch")) each.prepend(" ");
  const said = { name, about, figure, quote };
  const texts = Object.entries(said).map(([key, element]) => [key, element.textContent.trim().replace(/\s+/g, " ")]);
  return filled(root.dataset.copy, { ...Object.fromEntries(texts), ...sourceOf(root, row.id) });
}

window.addEventListener("popstate", () => { read(); apply(); arrive(); });
window.addEventListener("beforeprint", () => show(found.length));
window.addEventListener("afterprint", () => show());

/* The language switch keeps the filters. */
for (const link of document.querySelectorAll("[data-language-switch]")) {
  const keep = () => { link.search = query(); };
  for (const event of ["pointerdown", "focus", "click"]) link.addEventListener(event, keep);
}

read();
apply();
arrive();
