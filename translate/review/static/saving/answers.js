// What becomes of a change: the server's answers, shown and said.

import { enter } from "../article/moving.js";
import { display, known, mark, named, rowsOf, say, shownOf, tell, tellMore, unsaved } from "../article/page.js";
import { fold, trimmed } from "../text/letters.js";
import { showOrphan } from "./orphans.js";
import { secretGone, store } from "./saving.js";
import {
  bringIntoView, changed, fields, fill, here, isOpen, notice, part, showTorn, status, torn, warn,
} from "../sentence/sentence.js";
import { remember } from "./undo.js";

const TIDY = { target: fold, comment: trimmed };
const ELSEWHERE = "The sentence was changed elsewhere meanwhile";

let asked = null; // {key, text} that was asked about: approving the very same again means yes

// Whether the page has asked about the open sentence's English; it asks once.
export const wasAsked = () =>
  asked !== null && isOpen(asked.key) && asked.text === part("[name=target]").value;
export const forgetAsking = () => {
  asked = null;
  if (part(".asking")) part(".asking").hidden = true;
};
export const isAsking = () => asked !== null;

export const answers = {
  shown: shownOf,

  saved(key, sentence, job) {
    const { target, comments } = JSON.parse(shownOf(key));
    const both = rebase({ target, comment: comments.join("\n") }, sentence, job);
    remember(job, sentence);
    display(key, sentence);
    if (both) {
      answers.conflict(key, sentence, job);
      return;
    }
    if (!store.held.has(key)) mark(key);
    if (!isOpen(key)) {
      if (job.action === "save") tell(say("Saved"));
      return;
    }
    notice(sentence);
    if (torn()) return;
    if (job.action !== "look" && !changed()) status("Saved");
    if (sentence.asks) ask(key, job.fields.target, sentence);
    else if (job.action === "save") tellMore(say("Saved"), advice(sentence));
    else if (job.action === "look") {
      tellMore(named(here), advice(sentence));
      bringIntoView(); // with the findings it is higher
    }
  },

  conflict(key, sentence, job) {
    if (job.action === "restore") { // nothing was undone, and nothing waits for a choice
      answers.saved(key, sentence, { ...job, action: "look" });
      tell(say(ELSEWHERE));
      return;
    }
    hold(key, job, "", sentence);
    display(key, sentence);
    mark(key, "two versions");
    tell(`${named(rowsOf(key)[0])}. ${say(ELSEWHERE)} ${sentence.target}`);
    // the cursor stays where it is: who is typing must not choose by accident
    if (isOpen(key)) showTorn(sentence);
    else if (!here) enter(rowsOf(key)[0]);
  },

  refused(key, reason, job) {
    const open = isOpen(key);
    const message = Number.isInteger(reason)
      ? say("The server answered with an error: {status}", { status: reason }) : reason;
    if (["save", "approve", "doubt"].includes(job.action) && (!open || changed())) {
      hold(key, job, message);
      mark(key, "not saved");
    }
    if (open) warn(message);
    else tell(`${named(rowsOf(key)[0])}. ${message}`);
  },

  waiting(key, message) {
    const text = message === "secret" ? secretGone() : message || say("Not saved: trying again");
    if (isOpen(key)) warn(text);
    unsaved(text);
  },

  reached: () => unsaved(""),

  // What an earlier page could not save; its sentence may be gone.
  found(job) {
    const row = rowsOf(job.key)[0];
    if (row && known(row)) store.put(job);
    else showOrphan(job);
  },
};

// Keeps what the person has of a sentence until it is chosen, or can be saved; with what only
// somebody else has changed, if theirs is given, so that the choice takes back none of that.
function hold(key, job, message, theirs) {
  const mine = isOpen(key) ? fields() : (store.waiting(key).at(-1) ?? job).fields;
  if (theirs) {
    const { target, comments } = JSON.parse(job.shown);
    if (trimmed(mine.comment) === comments.join("\n")) mine.comment = theirs.comment;
    // an approval is of the very text that it was given for
    if (job.action !== "approve" && fold(mine.target) === target) mine.target = theirs.target;
    if (isOpen(key)) fill(mine);
  }
  store.drop(key);
  const action = job.action === "approve" ? "approve" : "save";
  store.hold({ key, action, fields: mine, shown: job.shown, message });
}

// What a screen reader should say of a sentence.
function advice(sentence) {
  const findings = sentence.findings.map(one => `${say(one.severity)}: ${one.message}`);
  const count = sentence.alternatives.length;
  const others = count ? [say("Other proposals: {count}", { count })] : [];
  return [...findings, ...others];
}

// Asks whether to approve the sentence all the same: by the button, or by approving it again.
function ask(key, text, sentence) {
  asked = { key, text };
  part(".asking p").textContent = sentence.asks;
  part(".asking").hidden = false;
  tell([sentence.asks, ...advice(sentence)].join(". "));
  part(".asking").scrollIntoView({ block: "nearest" });
}

// Takes what became of a sentence into what the person has of it by now: the form, and changes
// still to be sent. Returns whether somebody else has changed what the person has changed since.
// before: what the disk had, as far as this page knew.
function rebase(before, sentence, job) {
  if (store.held.has(job.key)) return false;
  const waiting = store.waiting(job.key);
  const form = isOpen(job.key) ? [{ fields: fields() }] : [];
  let both = false;
  for (const { fields: mine, found } of [...form, ...waiting]) {
    // what "mine" was made of
    const then = job.action !== "look" && found === job.found ? job.fields : before;
    for (const [name, tidy] of Object.entries(TIDY)) {
      if (tidy(mine[name]) === sentence[name]) continue;
      if (mine[name] === then[name]) mine[name] = sentence[name];
      else if (tidy(then[name]) !== sentence[name] && job.action !== "restore") both = true;
    }
  }
  if (form.length && !both) fill(form[0].fields);
  return both;
}
