// What "undo" takes back: sentences as they were before each change, and cuts. It outlives the page,
// because a cut opens another one.

import { keep, recall } from "./tab.js";

const MOST = 200; // changes that can be undone

const past = recall("past") ?? []; // {key, before, after, typing}, or {cut}

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
export function rememberCut(cut) {
  past.push({ cut });
  keep("past", past);
}

export function lastChange() {
  const last = past.pop();
  keep("past", past);
  return last;
}
