// Text with parts of it marked, as elements: nothing is ever parsed as HTML.

import { chips } from "./tags.js";

// Shows text in element; marks are [start, end, class, title], in code points and in order.
export function drawMarks(element, text, marks) {
  const letters = [...text];
  const said = element.closest(".row")?.dataset.tags;
  const meanings = said ? JSON.parse(said) : {};
  const nodes = [];
  let at = 0;
  for (const [start, end, kind, title] of marks) {
    if (start < at) continue; // marks do not overlap; the first one stays
    const mark = document.createElement("mark");
    mark.className = kind;
    if (title) mark.title = title;
    mark.append(...chips(letters.slice(start, end).join(""), meanings));
    nodes.push(...chips(letters.slice(at, start).join(""), meanings), mark);
    at = end;
  }
  const drawn = element.cloneNode();
  drawn.append(...nodes, ...chips(letters.slice(at).join(""), meanings));
  if (drawn.isEqualNode(element)) return;
  const selected = selectedIn(element);
  element.replaceChildren(...drawn.childNodes);
  if (selected) select(element, selected);
}

// What is selected in element, as offsets in its text; null if nothing is.
function selectedIn(element) {
  const selection = getSelection();
  if (selection.isCollapsed || !element.contains(selection.anchorNode) || !element.contains(selection.focusNode)) return null;
  const range = selection.getRangeAt(0);
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return [start, start + range.toString().length];
}

// Selects a stretch of the text of element.
function select(element, offsets) {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let at = 0;
  while (texts.nextNode()) {
    const { length } = texts.currentNode;
    const [start, end] = offsets.map(offset => offset - at);
    if (start >= 0 && start < length) range.setStart(texts.currentNode, start);
    if (end > 0 && end <= length) range.setEnd(texts.currentNode, end);
    at += length;
  }
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}

// The marks of an earlier text that still fit while it is being changed: those before the change
// where they were, those after it moved along.
export function keepMarks(marks, before, now) {
  const [old, young] = [[...before], [...now]];
  const shorter = Math.min(old.length, young.length);
  let head = 0;
  while (head < shorter && old[head] === young[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === young.at(-1 - tail)) tail++;
  const shift = young.length - old.length;
  return marks.flatMap(([start, end, ...rest]) => {
    if (end <= head) return [[start, end, ...rest]];
    if (start >= old.length - tail) return [[start + shift, end + shift, ...rest]];
    return [];
  });
}

// Shows the pieces of a word-by-word difference: [kind, text], kind "same", "old" or "new".
export function drawPieces(element, pieces) {
  const names = { old: "del", new: "ins" };
  element.replaceChildren(...pieces.map(([kind, text]) => {
    if (kind === "same") return text;
    const node = document.createElement(names[kind]);
    node.textContent = text;
    return node;
  }));
}

const NEAR = 24; // letters around a change that are shown

// The pieces of a difference with no more unchanged text than shows where the changes are.
export function shortened(pieces) {
  return pieces.map(([kind, text], index) => {
    if (kind !== "same" || text.length <= 3 * NEAR) return [kind, text];
    const head = index ? text.slice(0, text.indexOf(" ", NEAR) + 1) : "";
    const tail = index < pieces.length - 1 ? text.slice(text.lastIndexOf(" ", text.length - NEAR)) : "";
    return [kind, `${head}…${tail}`];
  });
}

// An element with a class and children, which are elements or plain text.
export function make(name, kind, ...children) {
  const node = document.createElement(name);
  if (kind) node.className = kind;
  node.append(...children);
  return node;
}
