// Which sentences of the article are shown.

import { bare } from "../text/letters.js";
import { main, rows, say, tell } from "./page.js";

const search = document.querySelector("[type=search]");

export function watchSearch() {
  for (const choice of document.querySelectorAll("[name=show]")) {
    const choose = () => { if (choice.checked) main.dataset.show = choice.value; };
    choice.addEventListener("change", choose);
    choose();
  }
  search.addEventListener("input", () => {
    const wanted = bare(search.value);
    main.classList.toggle("searching", Boolean(wanted));
    for (const row of rows) row.hidden = !bare(row.textContent).includes(wanted);
    if (rows.every(row => row.hidden)) tell(say("No sentence matches"));
  });
}
