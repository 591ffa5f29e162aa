// Undoes what was last saved, approved, joined, split, drafted again or added to the glossary.

import { open } from "../article/moving.js";
import { announce, rowsOf, say, shownOf } from "../article/page.js";
import { isLeaving, takeBack } from "../sentence/cutting.js";
import { takeOut } from "../sentence/term.js";
import { allSaved, send, store } from "./saving.js";
import { lastChange } from "./undo.js";

// Puts back the drafts of an article, but for sentences that somebody has changed since.
async function restoreAll(drafts) {
  const still = drafts.filter(({ key, after }) => shownOf(key) === after);
  const done = await Promise.all(still.map(({ key, before, after }) => {
    const { target, comments } = JSON.parse(after);
    const source = rowsOf(key)[0].querySelector(".source .text").textContent;
    return store.put({ key, action: "restore", fields: { source, target, comment: comments.join("\n"), earlier: before } });
  }));
  const all = still.length === drafts.length && done.every(Boolean);
  announce(say(all ? "Undone" : "The sentence was changed elsewhere meanwhile"));
}

export const commands = {
  undo: {
    anytime: true,
    async run() {
      if (!await allSaved() || isLeaving()) return;
      const last = lastChange();
      if (!last) {
        announce(say("Nothing to undo"));
      } else if (last.cut) {
        takeBack(last.cut);
      } else if (last.term) {
        takeOut(last.term);
      } else if (last.drafts) {
        restoreAll(last.drafts);
      } else if (shownOf(last.key) !== last.after) {
        announce(say("The sentence was changed elsewhere meanwhile"));
      } else {
        open(rowsOf(last.key)[0]);
        send("restore", { earlier: last.before });
        announce(say("Undone"));
      }
    },
  },
};
