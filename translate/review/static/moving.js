// Opening and closing sentences, and going from one to the next.

import { lookIntoMemory } from "./lookups.js";
import { known, named, rows, say, tell } from "./page.js";
import { flush, store } from "./saving.js";
import { fields, here, occupy, part, torn, vacate } from "./sentence.js";

export function open(row, force = false) {
  if (!row || row === here || !known(row) || !close(force)) return;
  enter(row);
}

// Takes the form of a row into use, and asks what there is to say about the sentence.
export function enter(row) {
  occupy(row);
  store.put({ key: row.dataset.key, action: "look", fields: fields() });
  lookIntoMemory(row);
}

// Whether no sentence is open any more: two versions want a choice first.
export function close(force = false) {
  if (!here) return true;
  if (torn() && !force) {
    part(".conflict button").focus();
    tell(say("The sentence was changed elsewhere meanwhile"));
    return false;
  }
  flush();
  vacate();
  return true;
}

// The next row to review, or with step -1 the one before; round the end; null without one.
export function neighbour(step) {
  const from = here ? rows.indexOf(here) : step > 0 ? -1 : rows.length;
  for (let i = 1; i <= rows.length; i++) {
    const row = rows[(from + step * i + 2 * rows.length) % rows.length];
    if (row !== here && known(row) && !row.matches(".done") && row.offsetParent) return row;
  }
  return null;
}

// Opens the neighbour and says so, after what was said already; closes the last sentence.
export function go(step, said = "") {
  const row = neighbour(step);
  if (row) open(row);
  else if (said) close();
  const where = row ? named(row) : say("All sentences are reviewed");
  tell(row && said ? `${said}. ${where}` : where);
}
