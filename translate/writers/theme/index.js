// Shows the articles that have every word looked for, whatever the diacritics, in the order chosen;
// what was chosen is in the address, so that it can be sent and kept.
const plain = text => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
const form = document.querySelector("form.search");
const status = form.querySelector("[role=status]");
const list = document.querySelector(".cards");
const cards = [...list.children].map((card, index) => ({
  card, index, ...card.dataset,
  title: card.querySelector("h2").textContent,
  text: plain(`${card.textContent} ${card.dataset.words}`),
}));
const compare = new Intl.Collator("vi").compare;
const latest = name => (a, b) => b[name].localeCompare(a[name]) || a.index - b.index;
const orders = {
  date: latest("date"),
  oldest: (a, b) => !a.date - !b.date || a.date.localeCompare(b.date) || a.index - b.index,
  title: (a, b) => compare(a.title, b.title) || a.index - b.index,
  changed: latest("changed"),
  reviewed: (a, b) => a.share - b.share || a.index - b.index,
};
function show() {
  const words = plain(form.q.value).split(/\s+/);
  let shown = 0;
  for (const { card, text, state, date } of cards) {
    const wanted = (!form.state.value || state === form.state.value) && date.startsWith(form.date.value);
    card.hidden = !wanted || !words.every(word => text.includes(word));
    shown += !card.hidden;
  }
  status.textContent = shown === cards.length ? "" : `${shown} of ${cards.length}`;
  list.append(...cards.slice().sort(orders[form.sort.value]).map(one => one.card));
}
function keep() {
  const chosen = new URLSearchParams([...new FormData(form)].filter(([name, value]) => value && !(name === "sort" && value === "date")));
  try { history.replaceState(null, "", `${location.pathname}${chosen.size ? `?${chosen}` : ""}${location.hash}`); } catch { /* a page of its own file cannot */ }
}
for (const [name, value] of new URLSearchParams(location.search)) {
  const field = form.elements[name];
  if (field && (field.type === "search" || [...field.options].some(one => one.value === value))) field.value = value;
}
form.hidden = false;
form.addEventListener("input", () => { show(); keep(); });
form.addEventListener("submit", event => event.preventDefault());
show();
