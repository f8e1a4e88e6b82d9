/*
The menu of a narrow screen: a button opens it over the page, which is out of reach meanwhile, and
Escape, a tap beside it or its own button closes it. On a wide screen it stands beside the text.
*/

const { cycle } = require("./shared");

const button = document.querySelector("[data-menu]"), menu = document.getElementById("menu");
const toggle = document.getElementById("__drawer"); // holds what is open, for the style sheet
if (!button || !menu) return;
const narrow = matchMedia("(max-width: 76.2344em)");
const behind = document.querySelectorAll(".skips, .md-header, .md-content, .md-sidebar--secondary, .md-top, .md-footer");

function draw() {
  const isOpen = narrow.matches && toggle.checked;
  toggle.checked = isOpen;
  button.setAttribute("aria-expanded", String(isOpen));
  menu.inert = narrow.matches && !isOpen;
  for (const each of behind) each.inert = isOpen;
  document.documentElement.classList.toggle("held", isOpen);
}

function set(open) {
  if (toggle.checked === open) return;
  toggle.checked = open;
  moved();
}

function moved() {
  draw();
  (toggle.checked ? menu.querySelector("a[href]") : button).focus({ preventScroll: true });
}

button.addEventListener("click", () => set(true));
menu.querySelector("[data-menu-close]").addEventListener("click", () => set(false));
toggle.addEventListener("change", moved); // a tap beside the menu
narrow.addListener(draw); // Safari before 14 knows no other way
menu.addEventListener("keydown", (event) => {
  if (!toggle.checked) return;
  if (event.key === "Escape") set(false);
  else cycle(menu, event);
});
addEventListener("pageshow", () => { toggle.checked = false; draw(); }); // a browser may restore it
