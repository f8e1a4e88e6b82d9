/*
What several scripts do, each in its own place. It has no effect until it is called, and no need of
a document until then: the search engine's worker has it too.
*/
const GAP = 8; // px between a card and what it belongs to
const HEADER = 72; // px that the header may cover
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/* What `act` returns, or null where the browser keeps nothing for this page. */
function stored(act) {
  try {
    return act();
  } catch (error) {
    return null;
  }
}

/* A text with the values of its {names}; a name that has none stays as it is. */
const filled = (text, values) =>
  text.replace(/\{(\w+)\}/g, (place, name) => (name in values ? values[name] : place));

/* A text as HTML. */
const escaped = (text) => text.replace(/[&<>"]/g, (character) => ENTITIES[character]);

/* What the hash of an address says; as it stands, if that is no encoded text. */
function fragment(hash) {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch (error) {
    return hash.slice(1);
  }
}

/* The element that the hash of an address names, or null. */
const named = (hash) => (hash.length > 1 ? document.getElementById(fragment(hash)) : null);

function onEscape(act) {
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") act(event); });
}

/* Draws what depends on where the page is scrolled to: once now, then once a frame at most. */
function onScroll(draw) {
  let waiting = false;
  const later = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; draw(); });
  };
  addEventListener("scroll", later, { passive: true });
  addEventListener("resize", later);
  later();
}

/* Tab goes round inside of what lies over the page. */
function cycle(box, event) {
  if (event.key !== "Tab") return;
  const stops = Array.from(box.querySelectorAll("a[href], button, input, select")).filter((each) => each.getClientRects().length);
  const [from, to] = event.shiftKey ? [stops[0], stops[stops.length - 1]] : [stops[stops.length - 1], stops[0]];
  if (document.activeElement !== from) return;
  event.preventDefault();
  to.focus();
}

/* Puts a card below a box, or above it if there alone is room. */
function placeCard(card, box) {
  const room = document.documentElement.clientWidth - card.offsetWidth - GAP;
  const below = box.bottom + GAP + card.offsetHeight <= innerHeight || box.top < card.offsetHeight + HEADER;
  const top = below ? box.bottom + GAP : box.top - GAP - card.offsetHeight;
  card.style.left = `${Math.max(GAP, Math.min(box.left, room)) + scrollX}px`;
  card.style.top = `${top + scrollY}px`;
}

module.exports = { GAP, HEADER, cycle, escaped, filled, fragment, named, onEscape, onScroll, placeCard, stored };
