// What helps with the open sentence: findings with their fixes, glossary terms, what else the
// machine proposed, memory matches.

import { fill, insertButton, withKey } from "./buttons.js";
import { drawFindings } from "./findings.js";
import { drawPieces, make } from "../text/drawing.js";
import { languages, say } from "../article/page.js";

// Shows the findings and terms of a sentence, as the server told them.
export function advise(row, sentence) {
  drawFindings(row, sentence);
  fill(row.querySelector(".terms"), sentence.terms.map(({ source, target, note }, index) => {
    const term = make("span", "", source);
    term.lang = languages.source;
    const button = withKey(insertButton(target, target, false), index, "Alt G");
    button.lang = languages.target;
    return make("li", "", term, " → ", button, note ? make("small", "", ` ${note}`) : "");
  }));
  fill(row.querySelector(".alternatives"), sentence.alternatives.map(({ text, diff }, index) => {
    const english = make("p", "pieces");
    english.lang = languages.target;
    drawPieces(english, diff);
    return make("li", "", english, withKey(insertButton(say("Use"), text, true), index, "Alt A"));
  }));
}

// Shows what the translation memory has, with what differs between its source and this one.
export function drawMatches(row, matches) {
  fill(row.querySelector(".matches"), matches.map(({ percent, diff, target, origin }, index) => {
    const source = make("p", "pieces");
    source.lang = languages.source;
    drawPieces(source, diff);
    const english = make("p", "", target);
    english.lang = languages.target;
    const button = withKey(insertButton(say("Use"), target, true), index, "Alt M");
    const head = make("p", "caption", `${percent} % `, make("small", "", origin), " ", button);
    return make("li", "", head, source, english);
  }));
}
