// Which sentences of the article are shown.

import { bare } from "../text/letters.js";
import { announce, main, rows, say } from "./page.js";

const search = document.querySelector("[type=search]");

export function watchSearch() {
  const choice = document.querySelector("[name=show]");
  const choose = () => { main.dataset.show = choice.value; };
  choice.addEventListener("change", choose);
  choose();
  search.addEventListener("input", () => {
    const wanted = bare(search.value);
    main.classList.toggle("searching", Boolean(wanted));
    for (const row of rows) row.hidden = !bare(row.textContent).includes(wanted);
    if (rows.every(row => row.hidden)) announce(say("No sentence matches"));
  });
}
