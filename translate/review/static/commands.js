// What a person can have done, and by which keys.

import { forgetAsking, isAsking, wasAsked } from "./answers.js";
import { isLeaving, join, split, takeBack } from "./cutting.js";
import { go, open } from "./moving.js";
import { mark, rowsOf, say, shownOf, tell } from "./page.js";
import { allSaved, flush, look, send, store } from "./saving.js";
import { changed, fields, fill, here, insert, isOpen, onDisk, part, torn } from "./sentence.js";
import { lastChange } from "./undo.js";

const ANYTIME = {
  previous: () => go(-1),
  next: () => go(1),
  async undo() {
    if (!await allSaved() || isLeaving()) return;
    const last = lastChange();
    if (!last) {
      tell(say("Nothing to undo"));
    } else if (last.cut) {
      takeBack(last.cut);
    } else if (shownOf(last.key) !== last.after) {
      tell(say("The sentence was changed elsewhere meanwhile"));
    } else {
      open(rowsOf(last.key)[0]);
      send("restore", { earlier: last.before });
      tell(say("Undone"));
    }
  },
};

const WITH_SENTENCE = {
  async approve() {
    const key = here.dataset.key;
    const again = wasAsked();
    forgetAsking();
    const done = await send("approve", again ? { anyway: "yes" } : {});
    if (done && !isAsking() && isOpen(key) && !changed()) go(1, say("Approved"));
  },
  save: flush,
  revert() { if (here.dataset.draft) insert(here.dataset.draft, true); },
  copy: () => insert(part("[name=source]").value, true),
  note() {
    part(".note").open = true;
    part("[name=comment]").focus();
  },
  insert: button => insert(button.dataset.text, Boolean(button.dataset.whole)),
  fix() { part(".findings button")?.click(); },
  terms: () => focusNext(".terms"),
  alternatives: () => focusNext(".alternatives"),
  matches: () => focusNext(".matches"),
  join,
  split,
};

// The choice between two versions.
const WHEN_TORN = {
  mine() {
    if (choose().action === "approve") WITH_SENTENCE.approve();
    else send("save");
  },
  theirs() {
    choose();
    const { target, comment } = onDisk();
    fill({ target: fields().target, comment });
    insert(target, true);
    look();
  },
};

function choose() {
  const { key } = here.dataset;
  part(".conflict").hidden = true;
  part("[name=target]").focus();
  mark(key);
  return store.release(key);
}

// To the first button of a list; when there already, to the next one, round the end.
function focusNext(list) {
  const buttons = [...here.querySelectorAll(`${list} button`)];
  buttons[(buttons.indexOf(document.activeElement) + 1) % buttons.length]?.focus();
}

const KEYS = {
  "Ctrl Enter": "approve", "Ctrl NumpadEnter": "approve",
  "Alt ArrowDown": "next", "Alt ArrowUp": "previous", "Alt KeyR": "revert",
  "Alt KeyC": "copy", "Alt KeyZ": "undo", "Alt KeyN": "note",
  "Alt KeyJ": "join", "Alt KeyS": "split", "Alt KeyX": "fix", "Alt KeyG": "terms",
  "Alt KeyA": "alternatives", "Alt KeyM": "matches",
};

// The command that a key press means, if any.
export function commandOf(event) {
  const modifier = event.ctrlKey || event.metaKey ? "Ctrl " : event.altKey ? "Alt " : "";
  return modifier && KEYS[modifier + event.code];
}

// Two versions of a sentence want a choice before anything else is done.
export function run(name, button) {
  if (torn()) {
    if (name in WHEN_TORN) WHEN_TORN[name]();
    else part(".conflict button").focus();
  } else if (name in ANYTIME) {
    ANYTIME[name]();
  } else if (here?.offsetParent) { // not while a search hides it
    WITH_SENTENCE[name](button);
  }
}
