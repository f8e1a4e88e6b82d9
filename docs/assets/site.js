/*
The reader's comforts that need a script: the language switch keeps the block, a term shows its
card. Everything else works without it.
*/
(function () {
  "use strict";

  /* On a disk there are no folder indexes: every link to a folder names its index.html. */

  if (location.protocol === "file:") {
    for (const link of document.querySelectorAll("a[href]")) {
      const href = link.getAttribute("href");
      if (/^[a-z]+:|^#/i.test(href)) continue;
      const parts = /^([^?#]*?)(?:index\.html)?([?#].*)?$/.exec(href);
      if (/(^|\/|^\.{1,2})$/.test(parts[1])) {
        const folder = parts[1] && !parts[1].endsWith("/") ? parts[1] + "/" : parts[1];
        link.setAttribute("href", folder + "index.html" + (parts[2] || ""));
      }
    }
  }

  /* The language switch leads to the block that the reader is at. */

  function blockInView() {
    if (location.hash.length > 1) {
      const marked = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (marked) return location.hash;
    }
    if (window.scrollY < 40) return "";
    const top = 96; // below the header
    const blocks = document.querySelectorAll("article [id]:not(.apparatus):not(.apparatus *)");
    for (const block of blocks) {
      if (block.getBoundingClientRect().bottom > top) return "#" + block.id;
    }
    return "";
  }

  for (const link of document.querySelectorAll("[data-language-switch]")) {
    const address = link.getAttribute("href");
    const follow = () => link.setAttribute("href", address + blockInView());
    for (const event of ["pointerdown", "focus", "click"]) link.addEventListener(event, follow);
  }

  /* Terms: the card that describes a link is shown on hover, focus and tap. */

  const shown = document.createElement("div");
  shown.className = "term-popup apparatus md-typeset";
  shown.hidden = true;
  document.body.append(shown);
  let owner = null, timer = 0;

  function show(link) {
    clearTimeout(timer);
    const card = document.getElementById(link.getAttribute("aria-describedby"));
    if (!card || owner === link) return;
    owner = link;
    shown.innerHTML = card.innerHTML;
    shown.lang = link.closest("article").lang || document.documentElement.lang;
    shown.hidden = false;
    place(link);
  }

  function place(link) {
    const box = link.getClientRects()[0], gap = 8;
    const width = Math.min(360, document.documentElement.clientWidth - 2 * gap);
    shown.style.width = width + "px";
    const left = Math.max(gap, Math.min(box.left, document.documentElement.clientWidth - width - gap));
    const below = box.bottom + gap + shown.offsetHeight < window.innerHeight || box.top < shown.offsetHeight + 72;
    const top = below ? box.bottom + gap : box.top - gap - shown.offsetHeight;
    shown.style.left = left + window.scrollX + "px";
    shown.style.top = top + window.scrollY + "px";
  }

  function hide() {
    clearTimeout(timer);
    owner = null;
    shown.hidden = true;
  }

  const later = () => { clearTimeout(timer); timer = setTimeout(hide, 200); };

  for (const link of document.querySelectorAll("a.term")) {
    link.addEventListener("pointerenter", (event) => { if (event.pointerType === "mouse") show(link); });
    link.addEventListener("pointerleave", (event) => { if (event.pointerType === "mouse") later(); });
    link.addEventListener("focus", () => { if (link.matches(":focus-visible")) show(link); });
    link.addEventListener("blur", later);
    link.addEventListener("click", (event) => {
      // A first tap shows the card, a second one follows the link.
      if (event.pointerType === "touch" && owner !== link) {
        event.preventDefault();
        show(link);
      }
    });
  }
  shown.addEventListener("pointerenter", () => clearTimeout(timer));
  shown.addEventListener("pointerleave", later);
  document.addEventListener("pointerdown", (event) => {
    if (owner && !shown.contains(event.target) && !owner.contains(event.target)) hide();
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
})();
