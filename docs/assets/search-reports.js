/*
Whose a result is, in an archive: the report being read comes first, then what reports share, then
the others, the newest first. The index's config has their titles by folder, in that order; that of
a publication of one report has none, and all results are its own.
search-engine.js, which needs it, has it in one file with itself: see hooks/scripts.py.
*/

const SHARED = ""; // the folder of what reports share

class Reports {
  constructor(reports, current) {
    this.titles = new Map(reports);
    this.current = this.titles.has(current) ? current : SHARED;
    this.order = [...new Set([this.current, SHARED, ...this.titles.keys()])];
    this.places = new Map(this.order.map((folder, place) => [folder, place]));
  }

  of(location) {
    const [folder] = location.split(/[/?#]/);
    return this.titles.has(folder) ? folder : SHARED;
  }

  /* 0 for the report being read. */
  place(location) {
    return this.places.get(this.of(location));
  }

  /* The title of another report, to which a location belongs; nothing if none is needed. */
  other(location) {
    const folder = this.of(location);
    return folder === this.current ? undefined : this.titles.get(folder);
  }

  /* Pages in the order of their reports, as groups of those: none where all are of the one being read. */
  groups(pages, shared) {
    const counts = new Map();
    for (const { report, found, sections } of pages) counts.set(report, (counts.get(report) || 0) + found + sections.length);
    if (!counts.size || (counts.size === 1 && counts.has(this.current))) return [];
    return this.order.filter((folder) => counts.has(folder)).map((folder) => (
      { folder, title: this.titles.get(folder) || shared, count: counts.get(folder), own: folder === this.current }
    ));
  }
}

module.exports = { Reports };
