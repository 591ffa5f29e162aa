// Brings changes to the server one after another and never gives one up: what could not be saved
// is tried again, or held until the person has chosen. Meanwhile it is kept in the browser, so that
// it outlives the server and the tab.

import { Shelf } from "./shelf.js";

const PAUSE = 1000; // milliseconds between two tries
const KEPT = 60_000; // browsers keep requests of up to 64 KiB alive
const TYPED = ["save", "approve", "doubt"]; // what brings a text along

// Whether a job gave way to another while it was sent.
const isOvertaken = job => Boolean(job.control?.signal.aborted);

export class Store {
  constructor(address) {
    this.address = address;
    this.jobs = [];
    this.held = new Map(); // key -> the job that waits for a choice
    this.failing = false; // whether the last try did not reach the disk
    this.shelf = new Shelf(address);
    this.watchers = [];
    this.turn = 0; // how many jobs are done with
  }

  // page: told what becomes of a change: saved(key, sentence, job), conflict(key, sentence, job),
  // refused(key, message or HTTP status, job), waiting(key, message), reached() after waiting. Earlier pages'
  // changes that did not reach the server are handed to page.found(job).
  start(page) {
    this.page = page;
    this.shelf.inherit(jobs => {
      // the second change of a sentence starts from where the first one left it
      const first = key => jobs.find(job => job.key === key);
      for (const job of jobs) {
        page.found({ ...job, shown: job === first(job.key) ? job.shown : undefined, found: true });
      }
    });
  }

  // job: {key, action, fields: {source, target, …}}. Resolves to whether it was done as asked.
  put(job) {
    if (job.action !== "look") this.held.delete(job.key);
    const last = this.jobs.findLast(one => one.action !== "look");
    const waits = last && last !== this.current && last.key === job.key;
    if (waits && last.action === "save" && job.action === "save") {
      last.fields = job.fields;
      this.#keep();
      return last.done;
    }
    job.done = new Promise(resolve => { job.settle = resolve; });
    this.jobs.push(job);
    if (job.action !== "look") this.#overtakeLooks(job);
    this.#keep();
    this.#run();
    return job.done;
  }

  // Keeps a job until the person has chosen what is to become of it.
  hold(job) {
    this.held.set(job.key, job);
    this.#keep();
  }

  // The held job of a sentence, if any, which is held no more.
  release(key) {
    const job = this.held.get(key);
    this.held.delete(key);
    this.#keep();
    return job;
  }

  busy(key) {
    return this.jobs.some(job => key === undefined || job.key === key);
  }

  // The changes of a sentence that are still to be sent, beside the one that is being sent.
  waiting(key) {
    return this.jobs.filter(job => job !== this.current && job.key === key && job.action !== "look");
  }

  // What was last typed of a sentence and is not on disk yet, if anything.
  latest(key) {
    const changes = this.jobs.filter(job => job.key === key && TYPED.includes(job.action));
    return (this.held.get(key) ?? changes.at(-1))?.fields;
  }

  // Forgets what is still to be sent of a sentence.
  drop(key) {
    const stale = this.jobs.filter(job => job !== this.current && job.key === key);
    for (const job of stale) job.settle(false);
    this.jobs = this.jobs.filter(job => !stale.includes(job));
  }

  // Resolves once the server has answered all that was put; to false as soon as it cannot be reached.
  async settled() {
    if (this.failing || !this.jobs.length) return !this.failing;
    return new Promise(resolve => { this.watchers.push(resolve); });
  }

  // Sends what waits until other sentences are answered: the page is going, and hears no answer.
  leave() {
    const sent = new Set(this.current ? [this.current.key] : []);
    for (const job of this.jobs.filter(({ action }) => action !== "look")) {
      if (!sent.has(job.key)) this.#post(job).catch(() => {}); // the shelf has it
      sent.add(job.key);
    }
  }

  // Puts a change before looks, also before one that the server is answering: that may take a
  // second, and the page may be gone by then. A look at the changed sentence itself is dropped: the
  // answer to the change has the findings, too.
  #overtakeLooks({ key }) {
    this.current?.control?.abort();
    const looks = this.jobs.filter(job => job.action === "look");
    for (const look of looks.filter(look => look.key === key)) look.settle(false);
    const changes = this.jobs.filter(job => job.action !== "look");
    this.jobs = [...changes, ...looks.filter(look => look.key !== key)];
  }

  async #run() {
    if (this.running) return;
    this.running = true;
    while (this.jobs.length) {
      this.current = this.jobs[0];
      const failed = !await this.#send(this.current);
      if (isOvertaken(this.current)) continue;
      if (this.failing && !failed) this.#ask(() => this.page.reached());
      this.failing = failed;
      if (failed) {
        this.#tell(false);
        await new Promise(resolve => setTimeout(resolve, PAUSE));
      } else {
        this.jobs.shift();
        this.turn++;
        this.#keep();
      }
    }
    this.current = null;
    this.running = false;
    this.#tell(true);
  }

  #tell(done) {
    for (const resolve of this.watchers.splice(0)) resolve(done);
  }

  // Whether the job is done with, well or badly; if not, it is tried again.
  async #send(job) {
    let response, answer;
    try {
      response = await this.#post(job);
      answer = await response.text();
    } catch {
      return isOvertaken(job) ? false : this.#wait(job, "");
    }
    if (response.status === 403) return this.#wait(job, "secret");
    try {
      answer = JSON.parse(answer);
    } catch {
      if (response.ok) return this.#wait(job, ""); // somebody else has the port
      answer = {};
    }
    if (response.status === 507) return this.#wait(job, answer.error);
    this.#answered(job, response, answer);
    job.settle(response.ok);
    return true;
  }

  #post(job) {
    job.shown ??= this.page.shown(job.key);
    if (job.action === "look") job.control = new AbortController();
    const body = new URLSearchParams({ ...job.fields, action: job.action, shown: job.shown }).toString();
    return fetch(this.address, {
      method: "POST",
      headers: { Accept: "application/json", "Content-Type": "application/x-www-form-urlencoded" },
      body,
      keepalive: body.length < KEPT, // reaches the server even when the page is just being closed
      signal: job.control?.signal,
    });
  }

  #wait(job, message) {
    this.#ask(() => this.page.waiting(job.key, message));
    return false;
  }

  // Tells the page of the server's answer. Whatever the page makes of a refusal, a text stays kept.
  #answered(job, { ok, status }, answer) {
    const { key, action } = job;
    const reason = answer.error ?? status;
    if (ok) {
      this.#ask(() => this.page.saved(key, answer, job));
      return;
    }
    const done = this.#ask(() => answer.theirs
      ? this.page.conflict(key, answer.theirs, job)
      : this.page.refused(key, reason, job));
    if (!done && TYPED.includes(action)) this.hold({ ...job, message: `${reason}` });
  }

  // Whether the page did it; its mistakes stop no change behind this one.
  #ask(done) {
    try {
      done();
      return true;
    } catch (error) {
      reportError(error);
      return false;
    }
  }

  #keep() {
    const changes = this.jobs.filter(job => job.action !== "look");
    this.shelf.keep([...this.held.values(), ...changes].map(({ key, action, fields, shown }) =>
      ({ key, action, fields, shown: shown ?? this.page.shown(key) })));
  }
}
