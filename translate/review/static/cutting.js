// Joining sentences and splitting them; the page is then another one.

import { address, say, tell } from "./page.js";
import { allSaved } from "./saving.js";
import { here, part, status, warn } from "./sentence.js";

async function cut(how, more = {}) {
  if (!await allSaved()) return;
  const values = { number: here.dataset.number, source: part("[name=source]").value, ...more };
  try {
    const response = await fetch(`${address}/${how}`, {
      method: "POST", headers: { Accept: "application/json" }, body: new URLSearchParams(values),
    });
    const answer = await response.json();
    if (response.ok) location.assign(answer.address);
    else warn(answer.error);
  } catch {
    warn(say("Not saved: trying again"));
  }
}

export const join = () => cut("join");

// Shows the source in a box in which the cursor says where the next sentence begins.
export function split() {
  const help = "Put the cursor where the next sentence begins, then press Enter";
  const box = document.createElement("textarea");
  box.className = "splitter";
  box.lang = "vi";
  box.value = part("[name=source]").value;
  box.ariaLabel = say(help);
  box.addEventListener("beforeinput", event => event.preventDefault());
  box.addEventListener("keydown", event => {
    if (event.key === "Escape") {
      event.stopPropagation();
      box.remove();
      part("[name=target]").focus();
    } else if (event.key === "Enter" && !event.ctrlKey) {
      event.preventDefault();
      cut("split", { after: box.value.slice(0, box.selectionStart).trim() });
    }
  });
  part(".splitter")?.remove();
  part(".source").append(box);
  box.focus();
  box.setSelectionRange(0, 0);
  status(help);
  tell(box.ariaLabel);
}
