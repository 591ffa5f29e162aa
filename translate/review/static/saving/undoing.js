// Undoes what was last saved, approved, joined, split or added to the glossary.

import { open } from "../article/moving.js";
import { announce, rowsOf, say, shownOf } from "../article/page.js";
import { isLeaving, takeBack } from "../sentence/cutting.js";
import { takeOut } from "../sentence/term.js";
import { allSaved, send } from "./saving.js";
import { lastChange } from "./undo.js";

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
