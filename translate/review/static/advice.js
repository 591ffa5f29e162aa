// What helps with the open sentence: findings with their fixes, glossary terms, memory matches.

import { drawPieces, make } from "./drawing.js";
import { say, sign } from "./page.js";

function insertButton(label, text, whole) {
  const button = make("button", "", label);
  button.type = "button";
  button.dataset.do = "insert";
  button.dataset.text = text;
  if (whole) button.dataset.whole = "yes";
  return button;
}

function fill(list, items) {
  list.replaceChildren(...items);
  list.hidden = !items.length;
}

// Shows the findings and terms of a sentence, as the server told them.
export function advise(row, sentence) {
  fill(row.querySelector(".findings"), sentence.findings.map(({ id, severity, message, fix }) => {
    const text = make("span", "message", message, " ", make("small", "", id));
    text.lang = "en";
    const item = make("li", severity, sign(severity), make("span", "hidden", say(severity)), text);
    if (fix) {
      const button = insertButton(say("Fix"), fix, true);
      button.title = fix;
      button.append(make("kbd", "", "Alt X"));
      item.append(button);
    }
    return item;
  }));
  fill(row.querySelector(".terms"), sentence.terms.map(({ source, target, note }, index) => {
    const term = make("span", "", source);
    term.lang = "vi";
    const button = insertButton(target, target, false);
    button.lang = "en";
    if (index === 0) button.append(make("kbd", "", "Alt G"));
    return make("li", "", term, " → ", button, note ? make("small", "", ` ${note}`) : "");
  }));
}

// Shows what the translation memory has, with what differs between its source and this one.
export function drawMatches(row, matches) {
  fill(row.querySelector(".matches"), matches.map(({ percent, diff, target, origin }, index) => {
    const source = make("p", "pieces");
    source.lang = "vi";
    drawPieces(source, diff);
    const english = make("p", "", target);
    english.lang = "en";
    const button = insertButton(say("Use"), target, true);
    if (index === 0) button.append(make("kbd", "", "Alt M"));
    const head = make("p", "caption", `${percent} % `, make("small", "", origin), " ", button);
    return make("li", "", head, source, english);
  }));
}
