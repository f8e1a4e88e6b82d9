/*
Links to report an error name the page; where a block is marked or in the address, they name it too,
by its address and its first words. The text is the last field of such a link: more can follow it.
*/

const { named } = require("./shared");

const WORDS = 60; // characters of the block
const links = Array.from(document.querySelectorAll("a[data-report]"), (link) => [link, link.href]);
if (!links.length) return;

function block() {
  const element = named(location.hash);
  if (!element || !element.closest("article")) return null;
  const text = (element.querySelector(".row__text") || element).cloneNode(true);
  for (const added of text.querySelectorAll(".apparatus")) added.remove();
  const words = Array.from(text.textContent.trim().replace(/\s+/g, " ")).slice(0, WORDS).join(""); // no half of one: no address can hold that
  return { address: location.href, words };
}

function fill() {
  const found = block();
  for (const [link, address] of links) {
    const newline = address.startsWith("mailto:") ? "\r\n" : "\n";
    const text = found ? [found.address, `> ${found.words}`, "", ""].join(newline) : "";
    link.href = address + encodeURIComponent(text);
  }
}

fill();
addEventListener("hashchange", fill);
document.addEventListener("block", fill);
