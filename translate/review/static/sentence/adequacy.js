// What the drafting model doubts of the open sentence: asked once its text rests, shown as a finding.

import { address, main, tell } from "../article/page.js";
import { changed, here, notice, part, torn } from "./sentence.js";

const REST = 800; // milliseconds without another answer of the server
let timer = 0;

async function ask() {
  const row = here;
  if (!row || changed() || torn()) return;
  const shown = row.dataset.shown;
  const source = part("[name=source]").value;
  try {
    const response = await fetch(`${address}/.adequacy?${new URLSearchParams({ source })}`);
    const sentence = response.ok ? await response.json() : null;
    if (!sentence || here !== row || changed() || torn() || row.dataset.shown !== shown) return;
    if (sentence.shown !== shown) return; // somebody else changed it
    notice(sentence);
    const found = sentence.findings.find(({ id }) => id === "adequacy");
    if (found) tell(found.message);
  } catch { /* the server is gone; saving says so */ }
}

// From now on: whenever the server has said something of the open sentence.
export function watchAdequacy() {
  if (!("judged" in main.dataset)) return;
  document.addEventListener("noticed", ({ detail }) => {
    if (detail.findings.some(({ id }) => id === "adequacy")) return; // it is known already
    clearTimeout(timer);
    timer = setTimeout(ask, REST);
  });
}
