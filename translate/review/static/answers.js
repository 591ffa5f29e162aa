// What becomes of a change: the server's answers, shown and said.

import { open } from "./moving.js";
import { display, named, rowsOf, say, shownOf, tell } from "./page.js";
import { changed, fill, here, isOpen, notice, part, status, warn } from "./sentence.js";
import { remember } from "./undo.js";

let asked = null; // the English that was asked about: approving the very same again means yes

// Whether the page has asked about the open sentence's English; it asks once.
export const wasAsked = () => asked !== null && asked === part("[name=target]").value;
export const forgetAsking = () => { asked = null; };
export const isAsking = () => asked !== null;

export const answers = {
  shown: job => job.shown ?? shownOf(job.key),

  saved(key, sentence, job) {
    const before = JSON.parse(job.shown ?? shownOf(key));
    if (sentence.shown !== shownOf(key)) remember(key, job);
    display(key, sentence);
    if (isOpen(key)) adopt(before, sentence, job);
    if (isOpen(key)) {
      notice(sentence);
      if (job.action === "revert" || job.action === "restore") fill(sentence);
      if (job.action !== "look" && !changed()) status("Saved");
    }
    if (sentence.asks && isOpen(key)) ask(job.fields.target);
    else if (job.action === "save") announce(say("Saved"), sentence);
    else if (job.action === "look" && sentence.findings.length && isOpen(key)) {
      announce(named(here), sentence);
    }
  },

  conflict(key, sentence, job) {
    display(key, sentence);
    if (!isOpen(key)) open(rowsOf(key)[0], true);
    const box = part(".conflict");
    part("[name=target]").value = job.fields.target ?? part("[name=target]").value;
    box.querySelector("blockquote").textContent = sentence.target || "—";
    box.hidden = false;
    box.dataset.action = job.action;
    status("The sentence was changed elsewhere meanwhile", true);
    tell(`${say("The sentence was changed elsewhere meanwhile")} ${sentence.target}`);
    box.querySelector("button").focus({ preventScroll: true });
    here.scrollIntoView({ block: "nearest" });
  },

  refused(key, answer) {
    if (!isOpen(key)) open(rowsOf(key)[0]);
    warn(answer.error);
  },

  waiting(key, message) {
    const secret = "Open the new address that the terminal shows: this page’s secret is no longer valid";
    warn(message === "secret" ? say(secret) : message || say("Not saved: trying again"));
  },
};

function announce(text, sentence) {
  const findings = sentence.findings.map(one => `${say(one.severity)}: ${one.message}`);
  tell([text, ...findings].join(". "));
}

function ask(text) {
  asked = text;
  warn(say("This sentence has errors. Approve it anyway?"));
}

// Takes over what somebody else changed in the open sentence, where the form has not changed it.
function adopt(before, sentence, job) {
  const pairs = [["target", before.target], ["comment", before.comments.join("\n")]];
  for (const [name, old] of pairs) {
    const box = part(`[name=${name}]`);
    if (sentence[name] === old || (job.fields[name] ?? old) !== old) continue;
    if (box.value === old) box.value = sentence[name];
    else if (name === "target") answers.conflict(job.key, sentence, job);
  }
}
