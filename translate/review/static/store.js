// Brings changes to the server one after another and never gives one up: what could not be saved
// is tried again, and kept in the browser meanwhile, so that it outlives the server and the tab.

const PAUSE = 1000; // milliseconds between two tries
const KEPT = 60_000; // browsers keep requests of up to 64 KiB alive

export class Store {
  constructor(address) {
    this.address = address;
    this.jobs = [];
    this.running = false;
    this.failing = false; // whether the last try did not reach the disk
    this.shelf = `songngu ${address}`;
  }

  // page: told what becomes of a change: saved(key, sentence, job), conflict(key, sentence, job),
  // refused(key, message, job), waiting(key, message).
  start(page) {
    this.page = page;
  }

  // job: {key, action, fields: {source, target, …}}. Resolves to whether it was done as asked.
  put(job) {
    const last = this.jobs.at(-1);
    const waits = last && last !== this.current && last.key === job.key;
    if (waits && last.action === "save" && job.action === "save") {
      last.fields = job.fields;
      return last.done;
    }
    job.done = new Promise(resolve => { job.settle = resolve; });
    this.jobs.push(job);
    this.#shelve();
    this.#run();
    return job.done;
  }

  busy(key) {
    return this.jobs.some(job => key === undefined || job.key === key);
  }

  // Resolves once all that was put is settled.
  settled() {
    return Promise.all(this.jobs.map(job => job.done));
  }

  // What an earlier page could not save, when it was closed or the server was gone.
  leftovers() {
    try {
      const jobs = JSON.parse(localStorage.getItem(this.shelf)) ?? [];
      // the second change of a sentence starts from where the first one left it
      const first = key => jobs.find(job => job.key === key);
      return jobs.map(job => (job === first(job.key) ? job : { ...job, shown: undefined }));
    } catch {
      return [];
    }
  }

  async #run() {
    if (this.running) return;
    this.running = true;
    while (this.jobs.length) {
      this.current = this.jobs[0];
      this.failing = !await this.#send(this.current);
      if (!this.failing) {
        this.jobs.shift();
        this.#shelve();
      } else {
        await new Promise(resolve => setTimeout(resolve, PAUSE));
      }
    }
    this.current = null;
    this.running = false;
  }

  // Whether the job is done with, well or badly; if not, it is tried again.
  async #send(job) {
    const fields = { ...job.fields, action: job.action, shown: this.page.shown(job) };
    const body = new URLSearchParams(fields).toString();
    let response, answer;
    try {
      response = await fetch(this.address, {
        method: "POST",
        headers: { Accept: "application/json", "Content-Type": "application/x-www-form-urlencoded" },
        body,
        keepalive: body.length < KEPT, // reaches the server even when the page is just being closed
      });
      if (response.status === 403) {
        this.page.waiting(job.key, "secret");
        return false;
      }
      answer = await response.json();
    } catch {
      this.page.waiting(job.key, "");
      return false;
    }
    if (response.ok) {
      this.page.saved(job.key, answer, job);
      job.settle(true);
    } else if (answer.theirs) {
      this.#drop(job);
      this.page.conflict(job.key, answer.theirs, job);
    } else if (response.status === 507) {
      this.page.waiting(job.key, answer.error);
      return false;
    } else {
      this.page.refused(job.key, answer, job);
    }
    job.settle(false);
    return true;
  }

  // Forgets what was to come after a job that met another version: the person chooses first.
  #drop(job) {
    const stale = this.jobs.filter(other => other !== job && other.key === job.key);
    for (const other of stale) other.settle(false);
    this.jobs = this.jobs.filter(other => !stale.includes(other));
  }

  #shelve() {
    try {
      const changes = this.jobs.filter(job => job.action !== "look");
      if (changes.length) {
        const kept = changes.map(({ key, action, fields, shown }) =>
          ({ key, action, fields, shown: shown ?? this.page.shown({ key }) }));
        localStorage.setItem(this.shelf, JSON.stringify(kept));
      } else localStorage.removeItem(this.shelf);
    } catch { /* storage is off or full: the page itself still has it */ }
  }
}
