/*
Two languages on a phone: one to read, the other a tap away under each block. The style sheet folds
on a narrow screen alone, by classes that the page sets before it is first painted; without script,
on a wide screen and on paper both are there.
*/

const { stored } = require("./shared");

const NARROW = matchMedia("(max-width: 59.9844em)");
const KEY = "publication.pair";
const article = document.querySelector("article.pair");
if (!article) return;
const chosen = document.documentElement.classList;
const control = article.querySelector(".pair__control button");

/* On a narrow screen the language last read comes first, in the document too; on a wide one the columns
   stand as they always do. A heading has both in one element and stays whole. */

const otherFirst = chosen.contains("pair-other");
const orders = [];

for (const row of article.querySelectorAll("div.row:not(.row--alone)")) {
  const [authority, other] = row.querySelectorAll(".row__text");
  const second = otherFirst ? authority : other;
  const toggle = row.querySelector(".row__toggle");
  second.id = row.id + "-" + (otherFirst ? "first" : "second");
  toggle.setAttribute("aria-controls", second.id);
  toggle.setAttribute("aria-expanded", "false");
  toggle.addEventListener("click", () => {
    const open = row.classList.toggle("row--open");
    toggle.setAttribute("aria-expanded", String(open));
  });
  if (otherFirst) {
    toggle.lang = authority.lang;
    toggle.textContent = article.dataset.name;
    orders.push(() => row.append(...(NARROW.matches ? [other, toggle, authority] : [authority, toggle, other])));
  }
}
const order = () => orders.forEach((put) => put());
order();
NARROW.addListener(order);

/* One control for all blocks, remembered. */

function show(both) {
  chosen.toggle("pair-both", both);
  chosen.toggle("pair-one", !both);
  control.setAttribute("aria-pressed", String(both));
}

control.addEventListener("click", () => {
  const both = control.getAttribute("aria-pressed") !== "true";
  show(both);
  stored(() => localStorage.setItem(KEY, both ? "both" : "one"));
});
show(chosen.contains("pair-both"));
