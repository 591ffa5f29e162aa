// Which articles are shown, and in which order.

import { bare } from "../text/letters.js";

const tools = document.querySelector(".tools");
const [search, show, sort] = ["[type=search]", "[name=show]", "[name=sort]"].map(name => tools.querySelector(name));
const box = document.querySelector(".cards");
const cards = [...box.querySelectorAll(".card")];

const shows = {
  all: () => true,
  open: card => !card.matches(".finished"),
  finished: card => card.matches(".finished"),
  found: card => Number(card.dataset.found ?? 0) > 0,
};

// By text or number, descending where the newest or most come first.
const number = name => (a, b) => Number(b.dataset[name] ?? 0) - Number(a.dataset[name] ?? 0);
const newest = name => (a, b) => b.dataset[name].localeCompare(a.dataset[name]);
const sorts = {
  slug: (a, b) => cards.indexOf(a) - cards.indexOf(b),
  date: newest("date"), revised: newest("revised"),
  open: number("open"), found: number("found"), words: number("words"),
};

function choose() {
  const wanted = bare(search.value);
  for (const card of cards) card.hidden = !bare(card.dataset.text).includes(wanted) || !shows[show.value](card);
  document.querySelector(".none").hidden = !cards.length || cards.some(card => !card.hidden);
}

function order() {
  box.append(...cards.toSorted((a, b) => sorts[sort.value](a, b) || sorts.slug(a, b)));
}

// Follows what is typed and chosen above the list.
export function watchChoice() {
  tools.hidden = false;
  search.addEventListener("input", choose);
  show.addEventListener("change", choose);
  sort.addEventListener("change", order);
  document.addEventListener("counted", () => { choose(); order(); });
}
