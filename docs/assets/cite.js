/*
The number in the margin: it copies the paragraph's permanent link, marks the paragraph, and opens
a card with references to copy. Without a script it is a plain link to the paragraph.
*/

const { cycle, filled, named, onEscape, placeCard } = require("./shared");

const card = document.querySelector(".cite-card");
if (!card) return;
let opener = null;

const said = card.querySelector("[data-said]");
const canonical = document.querySelector("link[rel=canonical]");
const page = (canonical ? canonical.href : location.href).split(/[?#]/)[0];

function today(tag) {
  const now = new Date(), two = (number) => String(number).padStart(2, "0");
  if (tag === "iso") return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return now.toLocaleDateString(tag, { day: "numeric", month: "long", year: "numeric" });
}

function reference(element, id, number) {
  return filled(element.dataset.reference, {
    locator: number ? filled(element.dataset.locator, { number }) : "",
    accessed: today(element.lang),
    accessed_iso: today("iso"),
    url: `${page}#${id}`,
  });
}

/* Copying: the clipboard where the page may use it, else the selection. */

async function copy(element) {
  try {
    await navigator.clipboard.writeText(element.textContent);
    return true;
  } catch (error) {
    const selection = getSelection(), range = document.createRange();
    range.selectNodeContents(element);
    selection.removeAllRanges();
    selection.addRange(range);
    const done = document.execCommand("copy");
    selection.removeAllRanges();
    return done;
  }
}

async function copyBy(button) {
  const text = button.previousElementSibling;
  if (!(await copy(text))) return;
  for (const other of card.querySelectorAll(".is-copied")) other.classList.remove("is-copied");
  button.classList.add("is-copied");
  said.textContent = `${button.dataset.copied}: ${text.textContent}`;
}

function mark(block) {
  for (const other of document.querySelectorAll(".is-marked")) other.classList.remove("is-marked");
  block.classList.add("is-marked");
  history.replaceState(null, "", `#${block.id}`);
  document.dispatchEvent(new Event("block"));
}

const numberOf = (link) => (/^\d+$/.test(link.textContent) ? link.textContent : "");

function open(link) {
  const block = named(link.hash), { id } = block;
  const number = numberOf(link);
  opener = link;
  mark(block);
  card.querySelector("[data-permalink]").textContent = `${page}#${id}`;
  for (const text of card.querySelectorAll("[data-reference]")) text.textContent = reference(text, id, number);
  card.hidden = false;
  placeCard(card, link.getBoundingClientRect());
  copyBy(card.querySelector("[data-copy]"));
  card.querySelector("[data-close]").focus({ preventScroll: true });
}

function close(event) {
  if (card.hidden) return;
  card.hidden = true;
  for (const other of card.querySelectorAll(".is-copied")) other.classList.remove("is-copied");
  said.textContent = "";
  if (opener && !(event && event.type === "pointerdown")) opener.focus({ preventScroll: true });
}

/* A heading is called by its own words, without those of its link. */
function nameAlone(heading, link) {
  const own = [...heading.childNodes].filter((node) => node !== link);
  heading.setAttribute("aria-label", own.map((node) => node.textContent).join("").trim());
}

document.body.append(card); // out of the text's flow
for (const link of document.querySelectorAll("a.address")) {
  const number = numberOf(link);
  const heading = !number && link.closest("h1, h2, h3, h4, h5, h6");
  if (heading) nameAlone(heading, link);
  link.setAttribute("aria-label", number ? filled(card.dataset.paragraph, { number }) : card.dataset.heading);
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(link);
  });
}
for (const button of card.querySelectorAll("[data-copy]")) button.addEventListener("click", () => copyBy(button));
card.querySelector("[data-close]").addEventListener("click", close);
onEscape(close);
card.addEventListener("keydown", (event) => cycle(card, event));
document.addEventListener("pointerdown", (event) => { if (!card.contains(event.target)) close(event); });
