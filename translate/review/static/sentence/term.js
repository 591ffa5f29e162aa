// Adding a term to the glossary, from what is selected in either column.

import { announce, say } from "../article/page.js";
import { look, secretGone } from "../saving/saving.js";
import { rememberTerm } from "../saving/undo.js";
import { here, part } from "./sentence.js";

let picked = { row: null, text: "" }; // what was last selected in the source of the open row

// Remembers what is selected in the source: a click into the English ends that selection.
function pick() {
  const selection = getSelection();
  const text = selection.toString().trim();
  if (!text || !here?.querySelector(".source .text").contains(selection.anchorNode)) return;
  picked = { row: here, text };
}
document.addEventListener("selectionchange", pick);

function sourceWords() {
  pick(); // the event of a selection made just now may still come
  return picked.row === here ? picked.text : "";
}

function englishWords() {
  const box = part("[name=target]");
  return box.value.slice(box.selectionStart, box.selectionEnd).trim();
}

// With words of the English selected, a double click on those of the source asks for the term.
document.addEventListener("dblclick", event => {
  if (here?.querySelector(".source .text").contains(event.target) && englishWords()) commands.addTerm.run();
});

export const commands = {
  addTerm: {
    run() {
      const dialog = document.querySelector("#term-dialog").content.cloneNode(true).firstElementChild;
      const form = dialog.querySelector("form");
      const { source, target } = form.elements;
      source.value = sourceWords();
      target.value = englishWords();
      dialog.querySelector(".close").addEventListener("click", () => dialog.close());
      dialog.addEventListener("close", () => {
        dialog.remove();
        part("[name=target]")?.focus();
      });
      form.addEventListener("submit", event => {
        event.preventDefault();
        add(dialog, form);
      });
      document.body.append(dialog);
      dialog.showModal();
      (source.value ? target : source).focus();
    },
  },
};

// Adds the term of the form, and has the open sentence checked by it; shows why it was refused.
async function add(dialog, form) {
  const { answer, wrong = "" } = await post("/glossary", new URLSearchParams(new FormData(form)));
  const problem = form.querySelector(".problem");
  problem.textContent = wrong;
  problem.hidden = !wrong;
  if (!answer) return;
  picked = { row: null, text: "" };
  dialog.close();
  rememberTerm(answer);
  changed("Added to the glossary: {source} → {target}", answer);
}

// Undoes that a term was added, unless somebody has changed it since.
export async function takeOut(term) {
  const { answer, wrong, never } = await post("/glossary/.remove", new URLSearchParams(term));
  if (answer) changed("Taken out of the glossary again: {source} → {target}", term);
  else announce(wrong);
  if (!answer && !never) rememberTerm(term); // for another time
}

// Says how the glossary has changed, and has the sentences checked by it.
function changed(text, term) {
  announce(say(text, term));
  document.dispatchEvent(new CustomEvent("findings"));
  if (here) look();
}

// Has the server do it. Resolves to {answer} if it did, else to {wrong: why not, never: for good}.
async function post(path, body) {
  try {
    const response = await fetch(path, { method: "POST", headers: { Accept: "application/json" }, body });
    if (response.status === 403) return { wrong: secretGone() };
    const answer = await response.json();
    return response.ok ? { answer } : { wrong: answer.error ?? `${response.status}`, never: response.status < 500 };
  } catch {
    return { wrong: say("The server does not answer: try again when it runs") };
  }
}
