// What is asked of the server beside saving; without an answer the page goes on as it is.

import { drawMatches } from "../sentence/advice.js";
import { address, compare, display, known, rowsOf, showFound } from "./page.js";
import { look, store } from "../saving/saving.js";
import { bringIntoView, changed, fill, here, isOpen, showTorn, torn } from "../sentence/sentence.js";

// What an address below the article's says; null without an answer.
export async function ask(path) {
  try {
    const response = await fetch(`${address}/.${path}`);
    return response.ok ? await response.json() : null;
  } catch {
    return null; // the server is gone; saving says so
  }
}

// Shows how many findings each sentence of the article has.
export async function lookForFindings() {
  const found = await ask("findings");
  if (!found) return;
  for (const row of document.querySelectorAll(".row.with-findings")) {
    if (!(row.dataset.key in found)) found[row.dataset.key] = {}; // it has none any more
  }
  for (const [key, counts] of Object.entries(found)) {
    if (rowsOf(key).length && !isOpen(key)) showFound(key, Object.entries(counts));
  }
}

// Shows what the translation memory has for the sentence of an open row.
export async function lookIntoMemory(row) {
  const source = row.querySelector(".source .text").textContent;
  const matches = await ask(`matches?${new URLSearchParams({ source })}`);
  if (!matches?.length || here !== row) return;
  drawMatches(row, matches);
  bringIntoView();
}

// Shows what another tab or program changed.
export async function refresh() {
  if (document.hidden || store.busy()) return;
  const { turn } = store;
  const sentences = await ask("sentences");
  // what was read may be older than what was saved meanwhile
  if (!sentences || store.busy() || store.turn !== turn) return;
  compare(Object.keys(sentences));
  for (const [key, sentence] of Object.entries(sentences)) {
    const row = rowsOf(key)[0];
    if (!row || !known(row) || row.dataset.shown === sentence.shown) continue;
    if (isOpen(key) && changed() && !torn()) continue; // saving it will show both
    display(key, sentence);
    if (!isOpen(key)) continue;
    if (torn()) showTorn(sentence);
    else fill(sentence);
    look();
  }
}
