/* The theme's own script (palette, contents, way back to the top) comes when the page is there: the
   text does not wait for it. */
(function () {
  "use strict";
  const { theme } = document.currentScript.dataset;
  addEventListener("load", () => {
    const script = document.createElement("script");
    script.src = theme;
    document.head.append(script);
  });
})();
