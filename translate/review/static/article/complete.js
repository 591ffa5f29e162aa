// What is shown once all sentences are reviewed: findings that are left, and the next article.

import { make } from "../text/drawing.js";
import { address, languages, say } from "./page.js";

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
  const shown = links.flatMap(link => [" ", link]);
  box.querySelector(".editions").replaceChildren(...shown.length ? [say("Editions:"), ...shown] : []);
  const onward = box.querySelector(".onward");
  if (!left.next) {
    onward.replaceChildren();
    return;
  }
  const next = make("a", "", left.next.title);
  next.href = left.next.address;
  next.lang = languages.source;
  onward.replaceChildren(say("Next article:"), " ", next);
}

// Shows it whenever the last sentence has been approved, until one is not any more.
export function watchCompletion() {
  const { value, max } = document.querySelector(".share progress");
  if (value === max && max > 0) show();
  document.addEventListener("counted", ({ detail: { done, total } }) => {
    if (done < total) box.hidden = true;
    else if (box.hidden) show();
  });
}
