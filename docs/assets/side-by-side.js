/*
Two languages on a phone: in each block the one last read comes first, in the document too. On a wide
screen the columns stand as they always do. A heading has both in one element and stays whole.
*/

if (!document.documentElement.classList.contains("pair-other")) return;
const narrow = matchMedia("(max-width: 44.9844em)");
const rows = Array.from(document.querySelectorAll("article.pair div.row:not(.row--alone)"), (row) => row.querySelectorAll(".row__text"));

function order() {
  for (const [authority, other] of rows) authority.parentNode.append(...(narrow.matches ? [other, authority] : [authority, other]));
}
order();
narrow.addListener(order);
