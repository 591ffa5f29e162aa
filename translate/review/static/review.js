// The article page: opens a sentence in place, saves as one types, and knows the keyboard.
// Without this script the page can still be read, and one sentence at a time approved.
//
// article/   the page, its rows, going from one to the next, commands and keys
// sentence/  the form of the open sentence, and what helps with it
// saving/    when and how changes reach the server, and what becomes of them; undo
// text/      texts as elements, and compared

import { answers, forgetAsking, isAsking } from "./saving/answers.js";
import { commandOf, run } from "./article/commands.js";
import { lookForFindings, refresh } from "./article/lookups.js";
import { watchDrafting } from "./article/drafting.js";
import { watchCompletion } from "./article/complete.js";
import { enter, leave, open, watchJump } from "./article/moving.js";
import { named, tell } from "./article/page.js";
import { flush, saveSoon, store } from "./saving/saving.js";
import { watchPreview } from "./article/preview.js";
import { watchSearch } from "./article/search.js";
import { follow, here, torn } from "./sentence/sentence.js";
import { watchAdequacy } from "./sentence/adequacy.js";
import { drawTags } from "./sentence/tags.js";
import { keep, recall } from "./saving/tab.js";

document.addEventListener("keydown", event => {
  if (event.isComposing) return; // a Vietnamese input method is at work
  if (document.querySelector("dialog[open]")) return; // it has keys of its own
  const command = commandOf(event);
  if (command) {
    event.preventDefault();
    // a key held down goes on moving, but approves nothing that nobody has read
    if (!event.repeat || ["next", "previous"].includes(command)) run(command);
  } else if (event.key === "?" && !event.target.closest("input, textarea")) {
    event.preventDefault();
    run("keys");
  } else if (event.key === "Escape" && here) {
    leave();
  }
});

document.addEventListener("click", event => {
  const button = event.target.closest(".editor button, .moves button, #menu button");
  if (button) {
    event.preventDefault();
    button.closest("[popover]")?.hidePopover();
    run(button.dataset.do ?? button.value, button);
    return;
  }
  const row = event.target.closest(".row");
  const link = event.target.closest("a");
  const selecting = !getSelection().isCollapsed;
  if (row && row !== here && !selecting && (!link || link.closest(".state"))) {
    event.preventDefault();
    open(row, caretAt(event));
  }
});

// Where in a row's English a click is, as an offset; undefined elsewhere.
function caretAt({ target, clientX, clientY }) {
  const text = target.closest(".target > .text");
  if (!text || text.closest(".untranslated")) return undefined;
  const place = document.caretPositionFromPoint?.(clientX, clientY);
  const range = place ? null : document.caretRangeFromPoint?.(clientX, clientY);
  const [node, offset] = place ? [place.offsetNode, place.offset] : [range?.startContainer, range?.startOffset];
  if (!text.contains(node) || node === text) return undefined;
  const before = document.createRange();
  before.setStart(text, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

document.addEventListener("submit", event => {
  if (event.target.closest(".editor")) event.preventDefault();
});

// a sentence is one line: Enter would put a break into it
document.addEventListener("beforeinput", event => {
  const breaks = ["insertLineBreak", "insertParagraph"].includes(event.inputType);
  if (breaks && event.target.matches(".editor [name=target]")) event.preventDefault();
});

document.addEventListener("input", event => {
  if (!event.target.closest(".editor") || event.target.closest(".ignoring")) return;
  follow();
  if (isAsking()) forgetAsking(); // what is asked about is another text now
  saveSoon();
});

document.addEventListener("findings", lookForFindings); // they may be others now
addEventListener("visibilitychange", () => (document.hidden ? flush() : refresh()));
addEventListener("focus", refresh);
addEventListener("beforeunload", event => {
  flush();
  if (store.failing || torn()) event.preventDefault();
});
addEventListener("pagehide", () => store.leave());

document.documentElement.classList.add("scripted");
drawTags();
watchSearch();
watchJump();
watchCompletion();
watchPreview();
watchAdequacy();
store.start(answers);
lookForFindings();
const opened = document.querySelector(".row.here");
if (opened) enter(opened);
const told = recall("told"); // by the page before, as it went
if (told) tell([told, ...(opened ? [named(opened)] : [])].join(". "));
keep("told", null);
watchDrafting();
