/* A table of the text that is wider than its column is scrolled by keyboard too, in a region with a name. */

const boxes = Array.from(document.querySelectorAll("article table:not([class])"), (table) => {
  const box = document.createElement("div");
  box.className = "table__room";
  table.replaceWith(box);
  box.append(table);
  return box;
});

function name(box) {
  if (box.scrollWidth <= box.clientWidth) {
    for (const attribute of ["tabindex", "role", "aria-label"]) box.removeAttribute(attribute);
    return;
  }
  box.tabIndex = 0;
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", Array.from(box.querySelectorAll("th"), (head) => head.textContent.trim()).join(", "));
}

boxes.forEach(name);
if (boxes.length) addEventListener("resize", () => boxes.forEach(name));
