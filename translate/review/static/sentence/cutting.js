// Joining sentences and splitting them; the page is then another one.

import { address, languages, say, tell } from "../article/page.js";
import { allSaved, secretGone } from "../saving/saving.js";
import { here, part, status, warn } from "./sentence.js";
import { keep } from "../saving/tab.js";
import { rememberCut } from "../saving/undo.js";

let leaving = false; // whether another page is on its way

// Whether nothing else may be done meanwhile.
export const isLeaving = () => leaving;

// Has the server do it. Resolves to {answer} if it did, to {never: true} if it never will.
async function post(how, values) {
  try {
    const response = await fetch(`${address}/.${how}`, {
      method: "POST", headers: { Accept: "application/json" }, body: new URLSearchParams(values),
    });
    if (response.status === 403) {
      warn(secretGone());
      return {};
    }
    const answer = await response.json();
    if (response.ok) return { answer };
    warn(answer.error);
    return { never: response.status === 409 };
  } catch {
    warn(say("The server does not answer: try again when it runs"));
    return {};
  }
}

async function cut(how, more = {}) {
  if (!await allSaved() || leaving) return;
  leaving = true;
  const values = { number: here.dataset.number, source: part("[name=source]").value, ...more };
  const { answer } = await post(how, values);
  leaving = Boolean(answer);
  if (!answer) return;
  rememberCut(answer.cut);
  location.assign(answer.address);
}

// Undoes a join or split.
export async function takeBack(made) {
  leaving = true;
  const { answer, never } = await post("takeback", { cut: made });
  leaving = Boolean(answer);
  if (!answer && !never) rememberCut(made); // for another time
  if (!answer) return;
  keep("told", say("Undone"));
  location.assign(answer.address);
}

// Shows the source in a box in which the cursor says where the next sentence begins.
function split() {
  const help = "Put the cursor where the next sentence begins, then press Enter";
  const box = document.createElement("textarea");
  box.className = "splitter";
  box.lang = languages.source;
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

export const commands = {
  join: { run: () => cut("join") },
  split: { run: split },
};
