// The article page: opens a sentence in place, saves as one types, and knows the keyboard.
// Without this script the page can still be read, and one sentence at a time approved.
//
// page.js      the page's texts and rows          sentence.js  the form of the open sentence
// saving.js    when it is saved                   store.js     brings changes to the server
// answers.js   what becomes of them               shelf.js     keeps them in the browser meanwhile
// moving.js    from sentence to sentence          undo.js      what sentences were before
// commands.js  what can be done, by which keys    cutting.js   joining and splitting
// lookups.js   what else the server knows         orphans.js   texts whose sentence is gone
// tab.js       kept from one page to the next
// advice.js, drawing.js, letters.js: texts as elements; search.js: which rows are shown

import { answers } from "./answers.js";
import { commandOf, run } from "./commands.js";
import { lookForFindings, refresh } from "./lookups.js";
import { enter, leave, open } from "./moving.js";
import { named, tell } from "./page.js";
import { flush, saveSoon, store } from "./saving.js";
import { watchSearch } from "./search.js";
import { follow, here, torn } from "./sentence.js";
import { keep, recall } from "./tab.js";

document.addEventListener("keydown", event => {
  if (event.isComposing) return; // a Vietnamese input method is at work
  const command = commandOf(event);
  if (command) {
    event.preventDefault();
    // a key held down goes on moving, but approves nothing that nobody has read
    if (!event.repeat || ["next", "previous"].includes(command)) run(command);
  } else if (event.key === "Escape" && here) {
    leave();
  }
});

document.addEventListener("click", event => {
  const button = event.target.closest(".editor button, .moves button");
  if (button) {
    event.preventDefault();
    run(button.dataset.do ?? button.value, button);
    return;
  }
  const row = event.target.closest(".row");
  const link = event.target.closest("a");
  const selecting = !getSelection().isCollapsed;
  if (row && row !== here && !selecting && (!link || link.closest(".state"))) {
    event.preventDefault();
    open(row);
  }
});

document.addEventListener("submit", event => {
  if (event.target.closest(".editor")) event.preventDefault();
});

document.addEventListener("input", event => {
  if (!event.target.closest(".editor")) return;
  follow();
  saveSoon();
});

addEventListener("visibilitychange", () => (document.hidden ? flush() : refresh()));
addEventListener("focus", refresh);
addEventListener("beforeunload", event => {
  flush();
  if (store.failing || torn()) event.preventDefault();
});

document.documentElement.classList.add("scripted");
watchSearch();
store.start(answers);
lookForFindings();
const opened = document.querySelector(".row.here");
if (opened) enter(opened);
const told = recall("told"); // by the page before, as it went
if (told) tell([told, ...(opened ? [named(opened)] : [])].join(". "));
keep("told", null);
