// The choice between two versions of the open sentence.

import { mark } from "../article/page.js";
import { look, send, store } from "../saving/saving.js";
import { commands as editing } from "./editing.js";
import { fields, fill, here, insert, onDisk, part } from "./sentence.js";

export const commands = {
  mine: {
    run() {
      if (choose().action === "approve") editing.approve.run();
      else send("save");
    },
  },
  theirs: {
    run() {
      choose();
      const { target, comment } = onDisk();
      fill({ target: fields().target, comment });
      insert(target, true);
      look();
    },
  },
};

function choose() {
  const { key } = here.dataset;
  part(".conflict").hidden = true;
  part("[name=target]").focus();
  mark(key);
  return store.release(key);
}
