/*
Terms and notes: the card that describes a term's link, or the note that a mark leads to, is shown on
hover, focus and tap. Without a script the link leads to the glossary, and to the note.
*/

const { GAP, named, onEscape, placeCard } = require("./shared");

const WIDTH = 360; // px, at most
const MARK = "a[role=doc-noteref]";

const shown = document.createElement("div");
shown.className = "term-popup apparatus md-typeset";
shown.hidden = true;
document.body.append(shown);
let owner = null, timer = 0;
let pointer = ""; // what last touched the page: older browsers do not say it of a click

/* What describes a link: a term's card; a note, and of one in two languages the link's own. */
function cardOf(link) {
  if (!link.matches(MARK)) return document.getElementById(link.getAttribute("aria-describedby"));
  const note = named(link.hash), { lang } = link.closest("[lang]");
  return note && (note.querySelector(`[lang="${lang}"] > .footnote`) || note);
}

function show(link) {
  clearTimeout(timer);
  const card = cardOf(link);
  if (!card || owner === link) return;
  owner = link;
  shown.innerHTML = card.innerHTML;
  for (const added of shown.querySelectorAll(".retired, [role=doc-backlink]")) added.remove();
  shown.lang = card.closest("[lang]").lang; // the other column's cards have their own
  shown.hidden = false;
  shown.style.width = `${Math.min(WIDTH, document.documentElement.clientWidth - 2 * GAP)}px`;
  placeCard(shown, link.getClientRects()[0]);
}

function hide() {
  clearTimeout(timer);
  owner = null;
  shown.hidden = true;
}

const later = () => { clearTimeout(timer); timer = setTimeout(hide, 200); };

for (const link of document.querySelectorAll(`a.term, ${MARK}`)) {
  link.addEventListener("pointerenter", (event) => { if (event.pointerType === "mouse") show(link); });
  link.addEventListener("pointerleave", (event) => { if (event.pointerType === "mouse") later(); });
  link.addEventListener("focus", () => { if (link.matches(":focus-visible")) show(link); });
  link.addEventListener("blur", later);
  link.addEventListener("click", (event) => {
    // A first tap shows the card, a second one follows the link.
    if ((event.pointerType || pointer) === "touch" && owner !== link) {
      event.preventDefault();
      show(link);
    }
  });
}
shown.addEventListener("pointerenter", () => clearTimeout(timer));
shown.addEventListener("pointerleave", later);
document.addEventListener("touchstart", () => { pointer = "touch"; }, { passive: true });
document.addEventListener("keydown", () => { pointer = ""; });
document.addEventListener("pointerdown", (event) => {
  pointer = event.pointerType;
  if (owner && !shown.contains(event.target) && !owner.contains(event.target)) hide();
});
onEscape(hide);
