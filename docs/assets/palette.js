/* The switch between the light and the dark palette; until it is used, the system's choice holds. */

const { stored } = require("./shared");

const DARK = "night", LIGHT = "paper";
const buttons = Array.from(document.querySelectorAll("[data-palette]")); // a phone has it in its menu
if (!buttons.length) return;
const system = matchMedia("(prefers-color-scheme: dark)");
const key = new URL(buttons[0].dataset.palette, location.href).pathname + ".__palette";

const isDark = () => document.body.dataset.mdColorScheme === DARK;

function wear(dark) {
  document.body.dataset.mdColorScheme = dark ? DARK : LIGHT;
  for (const button of buttons) button.setAttribute("aria-pressed", String(dark));
}

wear(isDark());
function turn() {
  wear(!isDark());
  stored(() => localStorage.setItem(key, JSON.stringify({ color: { scheme: isDark() ? DARK : LIGHT } })));
}
for (const button of buttons) button.addEventListener("click", turn);
system.addListener(() => { if (!stored(() => localStorage.getItem(key))) wear(system.matches); });
