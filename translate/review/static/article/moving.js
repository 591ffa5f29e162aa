// Opening and closing sentences, and going from one to the next.

import { forgetAsking } from "../saving/answers.js";
import { lookIntoMemory } from "./lookups.js";
import { announce, known, named, rows, say, tell } from "./page.js";
import { flush, look, store } from "../saving/saving.js";
import { here, occupy, onDisk, part, showTorn, torn, vacate, warn } from "../sentence/sentence.js";

// at: where in its English the caret is to be; without it, the text is as the browser has it.
export function open(row, at) {
  if (!row || row === here || !known(row) || !close()) return;
  enter(row);
  if (at !== undefined) part("[name=target]").setSelectionRange(at, at);
}

// Takes the form of a row into use, and asks what there is to say about the sentence.
export function enter(row) {
  forgetAsking();
  const { key } = row.dataset;
  const held = store.held.get(key);
  occupy(row, store.latest(key));
  if (held?.message) warn(held.message);
  else if (held) showTorn(onDisk());
  look();
  lookIntoMemory(row);
  document.dispatchEvent(new CustomEvent("entered", { detail: row }));
}

// Whether no sentence is open any more: two versions want a choice first.
function close() {
  if (!here) return true;
  if (torn()) {
    part(".conflict button").focus();
    tell(say("The sentence was changed elsewhere meanwhile"));
    return false;
  }
  flush();
  vacate();
  return true;
}

// Closes the open sentence; the focus stays there.
export function leave() {
  const link = here.querySelector(".state a");
  if (close()) link.focus();
}

// The next row to review, or with step -1 the one before; round the end; null without one. What
// waits for a choice comes first.
function neighbour(step) {
  const waits = ({ dataset: { key } }) => store.held.has(key) && !store.held.get(key).message;
  const waiting = rows.find(row => row !== here && waits(row));
  if (waiting) return waiting;
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
  else if (said) leave();
  const where = row ? named(row) : say("All sentences are reviewed");
  tell(row && said ? `${said}. ${where}` : where);
}

const jump = document.querySelector(".jump input");

// Opens the sentence whose number was typed.
export function watchJump() {
  jump.addEventListener("keydown", event => {
    if (event.key !== "Enter" || !jump.value) return;
    event.preventDefault();
    const row = rows.find(({ dataset }) => dataset.number === jump.value);
    if (row?.offsetParent) open(row);
    else announce(say("There is no sentence {number}", { number: jump.value }));
    if (row?.offsetParent) jump.value = "";
  });
}

export const commands = {
  jump: { anytime: true, run: () => jump.select() },
  previous: { anytime: true, run: () => go(-1) },
  next: { anytime: true, run: () => go(1) },
};
