/*
The page of all indicators: filter them by words of their names, by years that are missing, and by
promises that were not met. Without it the list stands complete.
*/

const { filled } = require("./shared");
const { foldWith, variantsOf } = require("./folding");

const root = document.querySelector(".indicators");
if (root) {
  const form = root.querySelector("form");
  const status = root.querySelector("[role=status]");
  const fold = foldWith(variantsOf(""));
  const entries = Array.from(root.querySelectorAll(".indicators-one"), (item) => ({
    item,
    text: fold.plain(item.textContent),
    gaps: "gaps" in item.dataset,
    unmet: "unmet" in item.dataset,
  }));

  function apply() {
    const { words, gaps, unmet } = form.elements;
    const parts = fold.plain(words.value).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const entry of entries) {
      const found = (entry.gaps || !gaps.checked) && (entry.unmet || !unmet.checked)
        && parts.every((part) => entry.text.includes(part));
      entry.item.hidden = !found;
      if (found) count += 1;
    }
    status.textContent = filled(status.dataset.some, { count, total: entries.length });
  }

  form.addEventListener("input", (event) => { if (!event.isComposing) apply(); });
  form.addEventListener("compositionend", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  if (form.elements.words.value || form.querySelector(":checked")) apply(); // as the browser kept them
}
