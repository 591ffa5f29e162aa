// Where a page keeps what is not on disk yet: the browser's storage, in a place of its own, so that
// two tabs on one article do not clear away each other's. A lock tells whether the page still
// lives: what a closed tab has left goes to the next page of the article that is open or opened.

export class Shelf {
  constructor(address) {
    this.prefix = `songngu ${address}\n`; // no address holds a line end, so none begins another
    this.name = this.prefix + crypto.randomUUID();
    this.sought = new Set([this.name]);
    navigator.locks.request(this.name, () => new Promise(() => {})); // until the page is gone
  }

  // Keeps these jobs, and only these.
  keep(jobs) {
    try {
      if (jobs.length) localStorage.setItem(this.name, JSON.stringify(jobs));
      else localStorage.removeItem(this.name);
    } catch { /* storage is off or full: the page itself still has them */ }
  }

  // Hands over the jobs that other pages have left, now and later.
  inherit(take) {
    try {
      for (const name of Object.keys(localStorage)) this.#await(name, take);
    } catch { /* storage is off */ }
    addEventListener("storage", ({ key }) => key && this.#await(key, take));
  }

  #await(name, take) {
    if (!name.startsWith(this.prefix) || this.sought.has(name)) return;
    this.sought.add(name);
    navigator.locks.request(name, () => {
      const jobs = JSON.parse(localStorage.getItem(name) ?? "[]");
      take(jobs); // first, so that at every moment one page or the other has them
      localStorage.removeItem(name);
    });
  }
}
