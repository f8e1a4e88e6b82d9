/*
What is copied from the text is the text: no numbers of paragraphs, no apparatus, of two languages side
by side the one in which the selection began; and, if it is long, where it is from.
*/

const LONG = 120; // characters from which a copy names its source
const article = document.querySelector("article");
if (!article) return;

const elementOf = (node) => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement);

function textOf(fragment) {
  const holder = document.createElement("div");
  holder.className = "md-typeset copied";
  holder.append(fragment);
  document.body.append(holder);
  const text = holder.innerText.replace(/\n{3,}/g, "\n\n").trim();
  holder.remove();
  return text;
}

function source(range) {
  const canonical = document.querySelector("link[rel=canonical]");
  if (!canonical && location.protocol === "file:") return "";
  const block = elementOf(range.startContainer).closest("article [id]");
  const page = (canonical ? canonical.href : location.href).split(/[?#]/)[0];
  return `\n\n${document.title}\n${page}${block && block !== article ? `#${block.id}` : ""}`;
}

document.addEventListener("copy", (event) => {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return;
  const range = selection.getRangeAt(0), common = elementOf(range.commonAncestorContainer);
  if (!article.contains(common) || common.closest(".apparatus")) return;
  const fragment = range.cloneContents();
  for (const added of fragment.querySelectorAll(".apparatus")) added.remove();
  const cell = elementOf(selection.anchorNode).closest(".row__text") || fragment.querySelector(".row__text");
  for (const other of fragment.querySelectorAll(".row__text")) if (other.lang !== cell.lang) other.remove();
  const text = textOf(fragment);
  if (!text) return; // apparatus alone: as the browser copies it
  event.clipboardData.setData("text/plain", text.length < LONG ? text : text + source(range));
  event.preventDefault();
});
