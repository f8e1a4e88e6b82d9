/*
What goes with the reader down a page: the title in the header, once the heading is out of view; the
entry of the contents beside the text; a way back to the top for who turns back.
*/

const { HEADER, named, onScroll } = require("./shared");

const header = document.querySelector(".md-header__title"), heading = document.querySelector("article h1");
const entries = Array.from(document.querySelectorAll(".md-nav--secondary a[href^='#']"), (link) => ({ link, place: named(link.hash) }))
  .filter(({ place }) => place);
const back = document.querySelector(".md-top");
let current = null, last = scrollY;

/* How many of the places, which stand in the order of the page, are above the reader's line. */
function passed() {
  let low = 0, high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entries[middle].place.getBoundingClientRect().top <= HEADER + 16) low = middle + 1;
    else high = middle;
  }
  return low;
}

function mark(link) {
  if (link === current) return;
  if (current) {
    current.classList.remove("md-nav__link--active");
    current.removeAttribute("aria-current");
  }
  current = link;
  if (!link) return;
  link.classList.add("md-nav__link--active");
  link.setAttribute("aria-current", "location");
  const frame = link.closest(".md-sidebar__scrollwrap"), own = link.getBoundingClientRect(), view = frame.getBoundingClientRect();
  if (own.top < view.top || own.bottom > view.bottom) frame.scrollTop += own.top - view.top - view.height / 2;
}

onScroll(() => {
  const number = passed();
  if (heading) header.classList.toggle("md-header__title--active", heading.getBoundingClientRect().bottom < HEADER);
  mark(number ? entries[number - 1].link : null);
  if (back !== document.activeElement) back.hidden = scrollY >= last || scrollY < innerHeight;
  last = scrollY;
});

back.addEventListener("click", () => {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  window.scrollTo({ top: 0, behavior: calm ? "auto" : "smooth" });
  document.getElementById("content").focus({ preventScroll: true });
  back.hidden = true;
});
