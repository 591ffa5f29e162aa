// What can be done with the open sentence's English: approve it, put a text into it, annotate it.

import { go } from "../article/moving.js";
import { say } from "../article/page.js";
import { forgetAsking, isAsking, wasAsked } from "../saving/answers.js";
import { flush, send } from "../saving/saving.js";
import { changed, fields, fill, here, insert, insertTerm, isOpen, part } from "./sentence.js";

const NEEDS_WORK = /^\s*needs-work\s*(?::|$)/i; // as the catalogs have it

export const commands = {
  anyway: { run: button => commands.approve.run(button) },
  unasked: {
    run() {
      forgetAsking();
      part("[name=target]").focus();
    },
  },
  approve: {
    async run() {
      const key = here.dataset.key;
      const again = wasAsked();
      forgetAsking();
      const done = await send("approve", again ? { anyway: "yes" } : {});
      if (done && !isAsking() && isOpen(key) && !changed()) go(1, say("Approved"));
    },
  },
  save: { run: flush },
  revert: { run: () => here.dataset.draft && insert(here.dataset.draft, true) },
  copy: { run: () => insert(part("[name=source]").value, true) },
  insert: { run: button => insert(button.dataset.text, Boolean(button.dataset.whole)) },
  insertTerm: { run: button => insertTerm(button.dataset.text, button.dataset.instead.split("\n").filter(Boolean)) },
  more: {
    run(button) {
      const open = part(".actions").classList.toggle("open");
      button.setAttribute("aria-expanded", open);
    },
  },
  note: {
    run() {
      part(".note").open = true;
      part("[name=comment]").focus();
    },
  },
  // a note beside the text, which stays as it is; an approval is taken back
  needsWork: {
    run() {
      const { target, comment } = fields();
      const lines = comment.split("\n");
      const kept = lines.filter(line => !NEEDS_WORK.test(line));
      const marked = kept.length < lines.length;
      const note = marked ? kept.join("\n") : [...lines.filter(Boolean), "needs-work: "].join("\n");
      fill({ target, comment: note });
      part(".note").open ||= !marked;
      part(marked ? "[name=target]" : "[name=comment]").focus();
      const box = part("[name=comment]");
      if (!marked) box.setSelectionRange(box.value.length, box.value.length);
      send(marked ? "save" : "doubt");
    },
  },
  fix: { run: () => part(".findings [data-do=insert]")?.click() },
  terms: { run: () => focusNext(".terms") },
  alternatives: { run: () => focusNext(".alternatives") },
  matches: { run: () => focusNext(".matches") },
};

// To the first button of a list; when there already, to the next one, round the end.
function focusNext(list) {
  const buttons = [...here.querySelectorAll(`${list} button`)];
  buttons[(buttons.indexOf(document.activeElement) + 1) % buttons.length]?.focus();
}
