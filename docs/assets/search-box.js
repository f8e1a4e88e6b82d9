/*
Two things Material's search box lacks. Loaded before Material's script.

Which language it searches: a page's own, and on pages that are in none (the cover, the
side-by-side view) the one last read. A page in one language has `language` in its
`__config`; one in none has `bases`, the address of each language's folder.

And that it searches at every input: Material listens for `keyup`, which pasting, dictating
and choosing among an input method's candidates need not cause.
*/
(function () {
  "use strict";
  const KEY = "publication.language";
  const element = document.getElementById("__config");
  const config = JSON.parse(element.textContent);
  try {
    if (config.language) localStorage.setItem(KEY, config.language);
    const base = config.bases && config.bases[localStorage.getItem(KEY)];
    if (base) element.textContent = JSON.stringify(Object.assign(config, { base }));
  } catch (error) {
    // The browser keeps nothing for this page: the authoritative language stands.
  }

  const box = document.querySelector("[data-md-component=search-query]");
  if (box) box.addEventListener("input", () => box.dispatchEvent(new Event("keyup")));
})();
