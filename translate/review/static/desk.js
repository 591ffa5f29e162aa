// Finds an article by the letters of its title, with diacritics or without.

import { bare } from "./text/letters.js";

const search = document.querySelector("[type=search]");
const status = document.querySelector(".search [role=status]");
const cards = [...document.querySelectorAll(".card")];
search.parentElement.hidden = false;
search.addEventListener("input", () => {
  const wanted = bare(search.value);
  for (const card of cards) card.hidden = !bare(card.dataset.text).includes(wanted);
  status.textContent = cards.every(card => card.hidden) ? search.dataset.none : "";
});
