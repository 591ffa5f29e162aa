// What helps with the open sentence: findings with their fixes, glossary terms, what else the
// machine proposed, memory matches.

import { fill, insertButton, withKey } from "./buttons.js";
import { drawFindings } from "./findings.js";
import { drawPieces, make } from "../text/drawing.js";
import { languages, say } from "../article/page.js";

// Shows the findings and terms of a sentence, as the server sent them.
export function advise(row, sentence) {
  drawFindings(row, sentence);
  fill(row.querySelector(".terms"), sentence.terms.map(({ source, target, note, instead }, index) => {
    const term = make("span", "", source);
    term.lang = languages.source;
    const button = withKey(insertButton(target, target, false), index, "Alt G");
    button.dataset.do = "insertTerm";
    button.dataset.instead = instead.join("\n");
    button.lang = languages.target;
    return make("li", "", term, " → ", button, note ? make("small", "", ` ${note}`) : "");
  }));
  drawProposals(row, sentence.alternatives);
}

// Shows the other proposals; those that differ by a word or two as one line of these words.
function drawProposals(row, alternatives) {
  const variants = alternatives.filter(one => one.variant);
  const others = alternatives.filter(one => !one.variant);
  let index = 0;
  const buttons = variants.map(({ text, variant }) => {
    const button = withKey(insertButton(variant, text, true), index++, "Alt A");
    button.lang = languages.target;
    return button;
  });
  const line = buttons.length ? [make("li", "variants", ...buttons)] : [];
  fill(row.querySelector(".alternatives"), [...line, ...others.map(({ text, diff }) => {
    const english = make("p", "pieces");
    english.lang = languages.target;
    drawPieces(english, diff);
    return make("li", "", english, withKey(insertButton(say("Use"), text, true), index++, "Alt A"));
  })]);
}

// Shows what the translation memory has, with what differs between its source and this one.
export function drawMatches(row, matches) {
  fill(row.querySelector(".matches"), matches.map(({ percent, diff, target, title, date, origin }, index) => {
    const source = make("p", "pieces");
    source.lang = languages.source;
    drawPieces(source, diff);
    const english = make("p", "", target);
    english.lang = languages.target;
    const button = withKey(insertButton(say("Use"), target, true), index, "Alt M");
    const from = make("span", "from", title);
    from.title = origin;
    const time = date ? [" · ", make("time", "", date)] : [];
    const head = make("p", "caption", `${percent}% · `, from, ...time);
    return make("li", "", make("div", "", head, source, english), button);
  }));
}
