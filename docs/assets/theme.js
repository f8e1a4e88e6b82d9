/* The theme's own script (palette, contents, way back to the top) comes when the page is there: the
   text does not wait for it. */

const SETTLED = 300; // ms: the theme closes menu and search 125 ms after it has come
const { theme } = document.currentScript.dataset;

/* Whoever has opened one of them while the theme was on its way keeps it open: the theme closes
   them by a click of its own, which is not heard until it has settled. */

function keepOpen() {
  for (const toggle of document.querySelectorAll("#__drawer, #__search")) {
    toggle.click = () => {};
    setTimeout(() => delete toggle.click, SETTLED);
  }
}

addEventListener("load", () => {
  const script = document.createElement("script");
  script.src = theme;
  script.addEventListener("load", keepOpen);
  document.head.append(script);
});
