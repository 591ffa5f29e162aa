// How many findings each article has; counting them takes a while, so they come after the page.

import { make } from "../text/drawing.js";

const sign = severity => document.querySelector("#kinds").content.querySelector(`.${severity}`).cloneNode(true);

export async function countFindings() {
  let counts;
  try {
    const response = await fetch("/.found");
    if (!response.ok) return;
    counts = await response.json();
  } catch {
    return; // the server is gone; whoever opens an article learns it
  }
  for (const card of document.querySelectorAll(".card")) {
    const found = counts[card.dataset.slug];
    if (!found) continue;
    card.dataset.found = Object.values(found).reduce((sum, count) => sum + count, 0);
    const link = card.querySelector(".found");
    const shown = Object.entries(found).map(([severity, count]) => make("span", "", sign(severity), ` ${count}`));
    link.append(...shown.length ? [": ", ...shown] : [": 0"]);
  }
  document.dispatchEvent(new CustomEvent("counted"));
}
