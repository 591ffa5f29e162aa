// Adding a term to the glossary, from what is selected in either column.

import { announce, say } from "../article/page.js";
import { look } from "../saving/saving.js";
import { here, part } from "./sentence.js";

let picked = { row: null, text: "" }; // what was last selected in the source of the open row

// A click into the English ends the selection in the source: so it is kept.
document.addEventListener("selectionchange", () => {
  const selection = getSelection();
  const text = selection.toString().trim();
  if (!text || !here?.querySelector(".source .text").contains(selection.anchorNode)) return;
  picked = { row: here, text };
});

const sourceWords = () => (picked.row === here ? picked.text : "");

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
  const values = new URLSearchParams(new FormData(form));
  const wrong = await refusal(values);
  const problem = form.querySelector(".problem");
  problem.textContent = wrong;
  problem.hidden = !wrong;
  if (wrong) return;
  picked = { row: null, text: "" };
  dialog.close();
  const { source, target } = Object.fromEntries(values);
  announce(say("Added to the glossary: {source} → {target}", { source, target: values.has("keep") ? source : target }));
  document.dispatchEvent(new CustomEvent("findings"));
  if (here) look();
}

// Sends the term; resolves to why it was refused, empty if it was not.
async function refusal(values) {
  try {
    const response = await fetch("/glossary", {
      method: "POST", headers: { Accept: "application/json" }, body: values,
    });
    return response.ok ? "" : (await response.json()).error ?? `${response.status}`;
  } catch {
    return say("The server does not answer: try again when it runs");
  }
}
