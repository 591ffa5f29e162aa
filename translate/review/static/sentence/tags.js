// Tags of the open sentence: the next missing one put in by one key, all of them hidden by another.

import { drawMarks } from "../text/drawing.js";
import { hasTags, nameOf, tagsOf } from "../text/tags.js";
import { insert, part, status } from "./sentence.js";

// The tags that the source has and the English has not, in the order of the source.
function missing() {
  const there = new Set(tagsOf(part("[name=target]").value));
  return tagsOf(part("[name=source]").value).filter(tag => !there.has(tag));
}

export const commands = {
  tag: {
    run() {
      const [tag] = missing();
      if (!tag) {
        status("All tags are there");
        return;
      }
      const box = part("[name=target]");
      const end = `</${nameOf(tag)}>`;
      const { selectionStart, selectionEnd, value } = box;
      const pair = tag.startsWith("<") && !tag.startsWith("</") && !tag.endsWith("/>");
      if (!pair || !missing().includes(end)) {
        insert(tag, false);
        return;
      }
      insert(`${tag}${value.slice(selectionStart, selectionEnd)}${end}`, false);
      // where nothing was selected, the words are to be written between
      if (selectionStart === selectionEnd) box.setSelectionRange(selectionStart + tag.length, selectionStart + tag.length);
    },
  },
  tags: {
    anytime: true,
    run() {
      document.documentElement.classList.toggle("untagged");
    },
  },
};

// Shows the tags of all rows as chips.
export function drawTags() {
  for (const text of document.querySelectorAll(".row .text")) {
    if (hasTags(text.textContent)) drawMarks(text, text.textContent, []);
  }
}
