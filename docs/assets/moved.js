/*
On a page that has moved: go to where it is now, at the block that the address names.
*/

const { to, ids } = document.currentScript.dataset;
const id = decoded(location.hash.slice(1));
const known = new Map(Object.entries(JSON.parse(ids)));
const block = known.has(id) ? known.get(id) : id;
const page = location.protocol === "file:" && to.endsWith("/") ? `${to}index.html` : to;
location.replace(page + location.search + (block ? `#${block}` : ""));

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    return text;
  }
}
