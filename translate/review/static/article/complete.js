// What is shown once all sentences are reviewed: findings that are left, and the next article.

import { make } from "../text/drawing.js";
import { address, languages, main, say } from "./page.js";

const box = document.querySelector(".complete");

async function show() {
  box.hidden = false;
  let left;
  try {
    const response = await fetch(`${address}/.done`);
    if (!response.ok) return;
    left = await response.json();
  } catch {
    return; // the server is gone; saving says so
  }
  const text = left.findings ? say("Findings left: {count}", { count: left.findings }) : say("No findings");
  const findings = make("a", "", text);
  findings.href = `${address}/.qa`;
  box.querySelector(".left").replaceChildren(findings);
  const links = left.editions.map(one => {
    const link = make("a", "", one.text);
    link.href = one.address;
    return link;
  });
  const shown = links.flatMap((link, index) => [index ? " · " : " ", link]);
  box.querySelector(".editions").replaceChildren(...shown.length ? [say("Editions:"), ...shown] : []);
  drawNext(left.next);
  box.scrollIntoView({ block: "nearest" }); // the last one to review may stand far above
}

function drawNext(article) {
  const onward = box.querySelector(".onward");
  onward.replaceChildren();
  if (!article) return;
  const next = make("a", "", article.title);
  next.href = article.address;
  next.lang = languages.source;
  onward.append(say("Next article:"), " ", next);
}

// Shows it whenever the last sentence has been approved, until one is not any more.
export function watchCompletion() {
  const { value, max } = document.querySelector(".share progress");
  if (value === max && max > 0) {
    if (!document.querySelector(".row.here")) main.prepend(box); // seen as the page opens
    show();
  }
  document.addEventListener("counted", ({ detail: { done, total } }) => {
    if (done < total) box.hidden = true;
    else if (box.hidden) show();
  });
}
