// Texts that an earlier page could not save, and whose sentences the article has no more.

import { make } from "../text/drawing.js";
import { languages, main, say, tell } from "../article/page.js";
import { store } from "./saving.js";

// Shows what was typed, to be copied by hand; the browser keeps it until it is discarded.
export function showOrphan(job) {
  store.hold(job);
  const { source, target, comment } = job.fields;
  const text = say("This was typed for a sentence that the article no longer has:");
  const [old, typed] = [make("blockquote", "", source), make("blockquote", "", target)];
  [old.lang, typed.lang] = [languages.source, languages.target];
  const button = make("button", "", say("Discard"));
  button.addEventListener("click", () => {
    store.release(job.key);
    notice.remove();
  });
  document.querySelector(`.orphan[data-key="${job.key}"]`)?.remove(); // what was typed before it
  const notice = make("section", "notice orphan", make("p", "", text), old, typed,
    comment ? make("p", "comment", comment) : "", button);
  notice.dataset.key = job.key;
  main.prepend(notice);
  tell(`${text} ${target}`);
}
