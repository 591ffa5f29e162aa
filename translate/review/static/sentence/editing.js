// What can be done with the open sentence's English: approve it, put a text into it, annotate it.

import { go } from "../article/moving.js";
import { say } from "../article/page.js";
import { forgetAsking, isAsking, wasAsked } from "../saving/answers.js";
import { flush, send } from "../saving/saving.js";
import { changed, here, insert, isOpen, part } from "./sentence.js";

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
  note: {
    run() {
      part(".note").open = true;
      part("[name=comment]").focus();
    },
  },
  fix: { run: () => part(".findings button")?.click() },
  terms: { run: () => focusNext(".terms") },
  alternatives: { run: () => focusNext(".alternatives") },
  matches: { run: () => focusNext(".matches") },
};

// To the first button of a list; when there already, to the next one, round the end.
function focusNext(list) {
  const buttons = [...here.querySelectorAll(`${list} button`)];
  buttons[(buttons.indexOf(document.activeElement) + 1) % buttons.length]?.focus();
}
