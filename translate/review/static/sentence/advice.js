// What helps with the open sentence: findings with their fixes, glossary terms, what else the
// machine proposed, memory matches.

import { drawPieces, make } from "../text/drawing.js";
import { languages, say, sign } from "../article/page.js";

function insertButton(label, text, whole) {
  const button = make("button", "", label);
  button.type = "button";
  button.dataset.do = "insert";
  button.dataset.text = text;
  if (whole) button.dataset.whole = "yes";
  if (whole) button.title = text; // which a screen reader reads after the label
  return button;
}

// The key that leads to a list's first button.
function withKey(button, index, key) {
  if (index > 0) return button;
  button.append(make("kbd", "", key));
  button.setAttribute("aria-keyshortcuts", key.replace(" ", "+"));
  return button;
}

// Fills a list again; where one of its buttons had the focus, its successor has it.
function fill(list, items) {
  const buttons = () => [...list.querySelectorAll("button")];
  const focused = buttons().indexOf(document.activeElement);
  list.replaceChildren(...items);
  list.hidden = !items.length;
  if (focused >= 0) (buttons()[focused] ?? list.closest(".editor").elements.target).focus();
}

// Shows the findings and terms of a sentence, as the server told them.
export function advise(row, sentence) {
  let fixes = 0;
  fill(row.querySelector(".findings"), sentence.findings.map(({ id, severity, message, fix }) => {
    const text = make("span", "message", message, " ", make("small", "", id));
    text.lang = "en";
    const item = make("li", severity, sign(severity), make("span", "hidden", say(severity)), text);
    if (fix) item.append(withKey(insertButton(say("Fix"), fix, true), fixes++, "Alt X"));
    return item;
  }));
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
