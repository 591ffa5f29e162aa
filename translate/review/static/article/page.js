// What all of the article page shares: its texts, its live region, and its rows, one a sentence.

import { make } from "../text/drawing.js";
import { chips } from "../text/tags.js";

export const main = document.querySelector("main");
export const address = main.dataset.address;
export const languages = document.body.dataset; // the codes: source, target
export const rows = [...document.querySelectorAll(".row")];

const live = document.querySelector("#live");
const spoken = JSON.parse(document.querySelector("#spoken").textContent);

// A text in the reader's language, with its {fields} filled in.
export const say = (text, values = {}) =>
  spoken[text].replace(/\{(\w+)\}/g, (_, name) => values[name]);

// Has a screen reader say text.
export const tell = text => { live.textContent = text; };

// Says text aloud and shows it for a while.
export function announce(text) {
  tell(text);
  const line = document.querySelector(".said");
  line.textContent = text;
  clearTimeout(hiding);
  hiding = setTimeout(() => { line.textContent = ""; }, SHOWN);
}
const SHOWN = 5000; // milliseconds
let hiding = 0;

// Has it say more on what it was told just now, if that ended in start; else start, then more.
export const tellMore = (start, more) =>
  tell([live.textContent.endsWith(start) ? live.textContent : start, ...more].join(". "));

// The rows of a sentence: it may stand in the article more than once.
export const rowsOf = key => byKey.get(key) ?? [];
const byKey = new Map();
for (const row of rows) byKey.set(row.dataset.key, [...rowsOf(row.dataset.key), row]);

// Whether the catalog has the row's sentence.
export const known = row => row.dataset.shown !== undefined;

// The sentence as it last was on disk, as the server wrote it down; none where it is gone.
export const shownOf = key => rowsOf(key)[0]?.dataset.shown;

// A row by its number and state.
export const named = row => {
  const words = [...row.querySelectorAll(".word")].map(word => word.textContent);
  return say("Sentence {number}, {state}", { number: row.dataset.number, state: words.join(", ") });
};

// The picture that goes with a state or a severity.
const picture = (store, name) =>
  document.querySelector(store).content.querySelector(`.${name}`).cloneNode(true);
export const sign = severity => picture("#kinds", severity);

// Shows a sentence as it stands on disk, wherever it occurs; the open row keeps its form.
export function display(key, sentence) {
  for (const row of rowsOf(key)) {
    const open = row.matches(".here");
    row.dataset.shown = sentence.shown;
    row.classList.remove(row.dataset.state);
    row.classList.add(sentence.state);
    row.classList.toggle("done", sentence.done);
    row.dataset.state = sentence.state;
    row.dataset.notes = sentence.notes.join(" ");
    row.querySelector(".word").textContent = say(sentence.word);
    row.querySelector(".shape").replaceWith(picture("#shapes", sentence.state));
    if (!open) showText(row, sentence.target, sentence.comment);
    if (!JSON.parse(sentence.shown).previous) row.querySelector(".old")?.remove();
  }
  count();
}

// Shows the English of a row that is not open, and its note.
export function showText(row, text, comment) {
  const english = make("p", "text");
  english.append(...chips(text || "—"));
  const note = comment ? [make("p", "comment", comment)] : [];
  row.querySelector(".target").replaceChildren(english, ...note);
}

// Marks a sentence whose text waits for a choice; without text, that it waits no more.
export function mark(key, text = "") {
  for (const row of rowsOf(key)) {
    row.querySelector(".word.waits")?.remove();
    if (text) row.querySelector(".state a").after(make("span", "word waits", say(text)));
  }
}

// Says at the top of the page that something is not saved; without text, that all is well again.
export function unsaved(text) {
  const line = document.querySelector(".unsaved");
  line.textContent = text;
  line.hidden = !text;
}

// Shows how many findings a sentence has, beside its state: [[severity, number], …].
export function showFound(key, counts) {
  for (const row of rowsOf(key)) {
    const box = row.querySelector(".found");
    const shown = counts.map(([kind, number]) =>
      make("span", "", sign(kind), ` ${number} `, make("span", "hidden", say(kind))));
    box.replaceChildren(...shown);
    box.hidden = !counts.length;
    row.classList.toggle("with-findings", counts.length > 0);
  }
}

// Says that the article has other sentences now, if so; keys: of those that it has.
export function compare(keys) {
  const same = keys.length === byKey.size && keys.every(key => byKey.has(key));
  document.querySelector(".stale").hidden = same;
  if (!same) tell(document.querySelector(".stale").textContent);
}

// Shows how far the article has come; a sentence that stands there twice counts twice.
function count() {
  const total = rows.length;
  const done = rows.filter(row => row.matches(".done")).length;
  document.querySelector(".share progress").value = done;
  document.querySelector(".figures").textContent = say("{done} of {total} reviewed", { done, total });
  document.dispatchEvent(new CustomEvent("counted", { detail: { done, total } }));
}
