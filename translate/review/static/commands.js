// What a person can have done, and by which keys.

import { forgetAsking, isAsking, wasAsked } from "./answers.js";
import { join, split } from "./cutting.js";
import { go, open } from "./moving.js";
import { rowsOf, say, tell } from "./page.js";
import { flush, send, store } from "./saving.js";
import { fill, here, insert, isOpen, onDisk, part, status, torn } from "./sentence.js";
import { lastChange } from "./undo.js";

const ANYTIME = {
  previous: () => go(-1),
  next: () => go(1),
  async undo() {
    flush();
    await store.settled();
    const last = lastChange();
    if (!last) {
      tell(say("Nothing to undo"));
      return;
    }
    open(rowsOf(last.key)[0]);
    send("restore", { earlier: last.shown });
    tell(say("Undone"));
  },
};

const WITH_SENTENCE = {
  async approve() {
    const key = here.dataset.key;
    const again = wasAsked();
    forgetAsking();
    const done = await send("approve", again ? { anyway: "yes" } : {});
    if (done && !isAsking() && isOpen(key)) go(1, say("Approved"));
  },
  save: flush,
  revert() { if (here.dataset.draft) send("revert"); },
  copy() {
    part("[name=target]").value = part("[name=source]").value;
    part("[name=target]").focus();
    send("save");
  },
  note() {
    part(".note").open = true;
    part("[name=comment]").focus();
  },
  insert: button => insert(button.dataset.text, Boolean(button.dataset.whole)),
  fix() { part(".findings button")?.click(); },
  terms() { part(".terms button")?.focus(); },
  matches() { part(".matches button")?.focus(); },
  join,
  split,
};

// The choice between two versions.
const WHEN_TORN = {
  mine() {
    part(".conflict").hidden = true;
    const action = part(".conflict").dataset.action;
    part("[name=target]").focus();
    send(action === "approve" ? "approve" : "save");
  },
  theirs() {
    part(".conflict").hidden = true;
    fill(onDisk());
    part("[name=target]").focus();
    status("Saved");
  },
};

const KEYS = {
  "Ctrl Enter": "approve", "Alt ArrowDown": "next", "Alt ArrowUp": "previous", "Alt KeyR": "revert",
  "Alt KeyC": "copy", "Alt KeyZ": "undo", "Alt KeyN": "note",
  "Alt KeyJ": "join", "Alt KeyS": "split", "Alt KeyX": "fix", "Alt KeyG": "terms", "Alt KeyM": "matches",
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
  } else if (here) {
    WITH_SENTENCE[name](button);
  }
}
