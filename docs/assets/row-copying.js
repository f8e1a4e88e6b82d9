/*
Rows that are copied by their mark: as text, with the line that says how to cite the data.
Without a script the mark is a link to the row; a key held with it opens that as ever.
*/

const SHOWN = 2000; // ms that a mark says what it did

/* How a table is cited, and the address of a row of it. */
function sourceOf(table, id) {
  const canonical = document.querySelector("link[rel=canonical]");
  const cite = table.querySelector(".cite");
  const nodes = cite ? [...cite.childNodes].filter((node) => node.nodeName !== "A") : [];
  const words = nodes.map((node) => node.textContent).join("").trim();
  return { cite: words, url: `${(canonical ? canonical.href : location.href).split(/[?#]/)[0]}#${id}` };
}

/* The marks of a table say what they do. */
function nameMarks(table) {
  for (const mark of table.querySelectorAll(".here")) {
    mark.textContent = table.dataset.copyThis;
    mark.setAttribute("aria-label", table.dataset.copyEntry);
  }
}

async function write(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch (error) {
    const field = document.createElement("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }
}

function copyBy(event, mark, text, copied) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  write(text).then(() => {
    if (mark.classList.contains("is-copied")) return;
    const [words, name] = [mark.textContent, mark.getAttribute("aria-label")];
    mark.textContent = copied;
    mark.setAttribute("aria-label", copied);
    mark.classList.add("is-copied");
    setTimeout(() => {
      mark.textContent = words;
      mark.setAttribute("aria-label", name);
      mark.classList.remove("is-copied");
    }, SHOWN);
  });
}

module.exports = { copyBy, nameMarks, sourceOf };
