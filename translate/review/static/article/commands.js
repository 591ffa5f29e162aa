// What a person can have done, and by which keys: each topic brings its commands.
//
// A command is {run(button), anytime: whether it needs no open sentence}.

import { commands as conflict } from "../sentence/conflict.js";
import { commands as cutting } from "../sentence/cutting.js";
import { commands as editing } from "../sentence/editing.js";
import { commands as finding } from "../sentence/findings.js";
import { commands as history } from "../sentence/history.js";
import { commands as terms } from "../sentence/term.js";
import { commands as tags } from "../sentence/tags.js";
import { commands as undoing } from "../saving/undoing.js";
import { commands as drafting } from "./drafting.js";
import { commands as moving } from "./moving.js";
import { commands as overlay } from "./overlay.js";
import { commands as previewing } from "./preview.js";
import { commands as words } from "./words.js";
import { here, part, torn } from "../sentence/sentence.js";

const COMMANDS = {
  ...moving, ...undoing, ...editing, ...cutting, ...finding, ...drafting, ...history, ...tags,
  ...terms, ...words, ...previewing, ...overlay,
};

const KEYS = JSON.parse(document.querySelector("#keys").textContent); // key press -> command

// The command that a key press means, if any.
export function commandOf(event) {
  const modifier = event.ctrlKey || event.metaKey ? "Ctrl " : event.altKey ? "Alt " : "";
  return modifier && KEYS[modifier + event.code.replace("Numpad", "")];
}

// Two versions of a sentence want a choice before anything else is done.
export function run(name, button) {
  if (torn()) {
    if (name in conflict) conflict[name].run();
    else part(".conflict button").focus();
  } else if (COMMANDS[name]?.anytime || here?.offsetParent) { // not while a search hides it
    COMMANDS[name]?.run(button);
  }
}
