// What "undo" takes back: sentences as they were before each change, cuts, and terms. It outlives the
// page, because a cut opens another one.

import { keep, recall } from "./tab.js";

const MOST = 200; // changes that can be undone

const past = recall("past") ?? []; // {key, before, after, typing}, or {cut}, or {term}, or {drafts}

// Remembers what a job made of a sentence.
export function remember({ key, action, shown }, sentence) {
  if (["restore", "look"].includes(action) || shown === sentence.shown) return;
  const typing = action === "save";
  const last = past.at(-1);
  // one undo takes back all that was typed in a sentence at one go
  if (typing && last?.typing && last.key === key && last.after === shown) last.after = sentence.shown;
  else past.push({ key, before: shown, after: sentence.shown, typing });
  if (past.length > MOST) past.shift();
  keep("past", past);
}

// Remembers a join or split, with what the server sent for taking it back.
export const rememberCut = cut => push({ cut });

// Remembers a term that was added to the glossary, as the server showed it.
export const rememberTerm = term => push({ term });

// Remembers what drafting an article again has changed, as one step: [{key, before, after}, …].
export const rememberDrafts = drafts => drafts.length && push({ drafts });

function push(change) {
  past.push(change);
  if (past.length > MOST) past.shift();
  keep("past", past);
}

export function lastChange() {
  const last = past.pop();
  keep("past", past);
  return last;
}
