/* The switch between the light and the dark palette; until it is used, the system's choice holds. */

const { stored } = require("./shared");

const DARK = "night", LIGHT = "paper";
const button = document.querySelector("[data-palette]");
if (!button) return;
const system = matchMedia("(prefers-color-scheme: dark)");
const key = new URL(button.dataset.palette, location.href).pathname + ".__palette";

const isDark = () => document.body.dataset.mdColorScheme === DARK;

function wear(dark) {
  document.body.dataset.mdColorScheme = dark ? DARK : LIGHT;
  button.setAttribute("aria-pressed", String(dark));
}

wear(isDark());
button.addEventListener("click", () => {
  wear(!isDark());
  stored(() => localStorage.setItem(key, JSON.stringify({ color: { scheme: isDark() ? DARK : LIGHT } })));
});
system.addListener(() => { if (!stored(() => localStorage.getItem(key))) wear(system.matches); });
