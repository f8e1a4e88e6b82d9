/*
Two languages on a phone: one to read, the other a tap away under each block. The style sheet
folds on a narrow screen alone; without this script, on a wide screen and on paper both are there.
*/
(function () {
  "use strict";

  const KEY = "publication.pair", LAST_READ = "publication.language";
  const article = document.querySelector("article.pair");
  if (!article) return;
  const control = article.querySelector(".pair__control");
  const button = control.querySelector("button");

  function recall(key) {
    try { return localStorage.getItem(key); } catch (error) { return null; } // storage refused
  }

  function remember(key, value) {
    try { localStorage.setItem(key, value); } catch (error) { /* for this page alone, then */ }
  }

  /* The language last read comes first; a heading has both in one element and stays whole. */

  const otherFirst = recall(LAST_READ) === article.dataset.other;
  const name = otherFirst ? article.dataset.name : article.dataset.otherName;

  for (const row of article.querySelectorAll("div.row:not(.row--alone)")) {
    const [authority, other] = row.querySelectorAll(".row__text");
    const second = otherFirst ? authority : other;
    second.classList.add("row__text--second");
    second.id = row.id + "-" + (otherFirst ? "first" : "second");
    const toggle = document.createElement("button");
    toggle.type = "button";
    toggle.className = "row__toggle apparatus";
    toggle.lang = second.lang;
    toggle.textContent = name;
    toggle.setAttribute("aria-controls", second.id);
    toggle.setAttribute("aria-expanded", "false");
    toggle.addEventListener("click", () => {
      const open = row.classList.toggle("row--open");
      toggle.setAttribute("aria-expanded", String(open));
    });
    row.append(toggle, second); // in the order of reading; on a wide screen the grid has the sides
  }

  /* One control for all blocks, remembered. */

  function show(both) {
    article.classList.toggle("pair--one", !both);
    button.setAttribute("aria-pressed", String(both));
  }

  button.addEventListener("click", () => {
    const both = button.getAttribute("aria-pressed") !== "true";
    show(both);
    remember(KEY, both ? "both" : "one");
  });
  show(recall(KEY) === "both");
  control.hidden = false;
})();
