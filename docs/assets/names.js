/*
The index of names: an address opens the kind that it leads into, printing opens all, and a name is
copied with the places that have it and its source.
*/

const { filled, named } = require("./shared");
const { copyBy, nameMarks, sourceOf } = require("./row-copying");

const root = document.querySelector(".names");
if (!root) return;
const kinds = root.querySelectorAll("details");

/* Browsers open what a hash leads into only of late. */
function arrive() {
  const element = named(location.hash), kind = element && element.closest("details");
  if (!kind || !root.contains(kind) || kind.open) return;
  kind.open = true;
  element.scrollIntoView();
}

const text = (element) => element.textContent.trim().replace(/\s+/g, " ");

function textOf(name) {
  const uses = Array.from(name.querySelectorAll("li"), (item) => `- ${text(item)}`).join("\n");
  const heading = name.querySelector("h3");
  return filled(root.dataset.copy, { name: text(heading), uses, ...sourceOf(root, heading.id) });
}

nameMarks(root);
root.addEventListener("click", (event) => {
  const mark = event.target.closest(".here");
  if (mark) copyBy(event, mark, textOf(mark.parentElement), root.dataset.copied);
});
addEventListener("beforeprint", () => { for (const kind of kinds) kind.open = true; });
addEventListener("hashchange", arrive);
arrive();
