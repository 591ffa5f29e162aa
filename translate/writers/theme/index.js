// Shows the articles that hold every word looked for, whatever the diacritics.
const plain = text => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
const search = document.querySelector("[type=search]");
const status = document.querySelector("[role=status]");
const cards = [...document.querySelectorAll(".card")].map(card => [card, plain(card.textContent)]);
search.parentElement.hidden = false;
search.addEventListener("input", () => {
  const words = plain(search.value).split(/\s+/);
  let shown = 0;
  for (const [card, text] of cards) {
    card.hidden = !words.every(word => text.includes(word));
    shown += !card.hidden;
  }
  status.textContent = shown === cards.length ? "" : `${shown} of ${cards.length}`;
});
