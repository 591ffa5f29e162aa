// The history of the open sentence: who left it how, and taking an older text back.

import { fill, insertButton, withKey } from "./buttons.js";
import { here, part, status } from "./sentence.js";
import { ask } from "../article/lookups.js";
import { languages, say } from "../article/page.js";
import { drawPieces, make } from "../text/drawing.js";

function draw(row, versions) {
  fill(row.querySelector(".history"), versions.map(({ target, diff, who, when, approved }, index) => {
    const english = make("p", "pieces");
    english.lang = languages.target;
    drawPieces(english, diff);
    // as all dates here are written, in local time; Swedish happens to write them so
    const time = make("time", "", new Date(when).toLocaleString("sv").slice(0, 16));
    time.dateTime = when;
    const state = approved ? ` · ${say("reviewed")}` : "";
    const head = make("p", "caption", time, ` · ${who || say("somebody")}${state}`);
    const button = withKey(insertButton(say("Use"), target, true), index, "Alt V");
    return make("li", "", make("div", "", head, english), button);
  }));
}

export const commands = {
  history: {
    async run() {
      const row = here;
      const shown = [...row.querySelectorAll(".history button")];
      if (shown.length) {
        shown[(shown.indexOf(document.activeElement) + 1) % shown.length].focus();
        return;
      }
      const source = part("[name=source]").value;
      const versions = await ask(`history?${new URLSearchParams({ source })}`);
      if (here !== row) return;
      if (!versions?.length) {
        status("Nobody has changed this sentence here yet");
        return;
      }
      draw(row, versions);
      row.querySelector(".history button").focus();
    },
  },
};
