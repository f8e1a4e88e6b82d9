/* On a disk there are no folder indexes: every link to a folder names its index.html. */
if (location.protocol === "file:") {
  for (const link of document.querySelectorAll("a[href]")) {
    const href = link.getAttribute("href");
    if (/^[a-z]+:|^#/i.test(href)) continue;
    const parts = /^([^?#]*?)(?:index\.html)?([?#].*)?$/.exec(href);
    if (/(^|\/|^\.{1,2})$/.test(parts[1])) {
      const folder = parts[1] && !parts[1].endsWith("/") ? parts[1] + "/" : parts[1];
      link.setAttribute("href", folder + "index.html" + (parts[2] || ""));
    }
  }
}
