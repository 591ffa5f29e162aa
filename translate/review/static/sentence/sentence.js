// The form of the open sentence: what is in it, and what is shown in it.

import { advise } from "./advice.js";
import { drawMarks, drawPieces, keepMarks, shortened } from "../text/drawing.js";
import { fold, placed, trimmed, wordFrom } from "../text/letters.js";
import { hasTags, withoutTags } from "../text/tags.js";
import { say, showFound, showText, tell } from "../article/page.js";

export let here = null; // the open row
let marks = []; // those of the English, for the text in "marked"
let marked = "";

export const part = selector => here?.querySelector(selector);
export const isOpen = key => here?.dataset.key === key;

// What the disk has of the open sentence, as far as this page knows.
export const onDisk = () => {
  const { target, comments } = JSON.parse(here.dataset.shown);
  return { target, comment: comments.join("\n") };
};

// Takes a row's form into use, the server's or else a new one, with a text that is not on disk yet.
export function occupy(row, typed) {
  if (!row.querySelector(".editor")) {
    row.querySelector(".target").replaceChildren(document.querySelector("#editor").content.cloneNode(true));
  }
  here = row;
  row.classList.add("here");
  marks = [];
  part("[name=number]").value = row.dataset.number;
  part("[name=source]").value = row.querySelector(".source .text").textContent;
  fill(typed ?? onDisk());
  part("[value=revert]").disabled = !row.dataset.draft;
  part("[name=target]").setAttribute("aria-describedby", `${row.id}-source`);
  part("[name=target]").focus({ preventScroll: true });
  bringIntoView();
}

// Scrolls as little as shows the open sentence with the ones before and after it.
export const bringIntoView = () => here.scrollIntoView({ block: "nearest" });

// Puts the form away and shows what was in it.
export function vacate() {
  const row = here;
  const { source, target, comment } = fields();
  here = null;
  row.classList.remove("here");
  row.querySelector(".splitter")?.remove();
  drawMarks(row.querySelector(".source .text"), source, []);
  showText(row, target, comment);
}

// Writes into the boxes what is not in them already, so that Ctrl+Z keeps working in the others.
export function fill({ target, comment }) {
  const [english, note] = [part("[name=target]"), part("[name=comment]")];
  if (english.value !== target) english.value = target;
  if (note.value !== comment) note.value = comment;
  if (comment) part(".note").open = true;
  fit();
}

export function fields() {
  return {
    source: part("[name=source]").value,
    target: part("[name=target]").value,
    comment: part("[name=comment]").value,
  };
}

// Whether the form says something else than the disk, apart from blanks.
export function changed() {
  const { target, comment } = fields();
  const disk = onDisk();
  return fold(target) !== disk.target || trimmed(comment) !== disk.comment;
}

// Whether somebody else changed the open sentence too, and no choice has been made.
export const torn = () => Boolean(here) && !part(".conflict").hidden;

// Shows, beside what the person has typed, what somebody else made of the sentence.
export function showTorn({ target, comment }) {
  const note = part(".conflict .comment");
  part(".conflict blockquote").textContent = target || "—";
  note.textContent = comment;
  note.hidden = trimmed(fields().comment) === comment;
  part(".conflict").hidden = false;
  status("The sentence was changed elsewhere meanwhile", true);
  part(".conflict").scrollIntoView({ block: "nearest" });
}

// Puts a text where the cursor is, or in place of all; Ctrl+Z takes it back.
export function insert(text, whole) {
  const box = part("[name=target]");
  box.focus();
  if (whole) box.select();
  document.execCommand(text ? "insertText" : "delete", false, text);
}

// Puts a glossary's term in place of what is selected, or else of the first words from the cursor on
// that are wrong there, or else where the cursor is.
export function insertTerm(term, instead) {
  const box = part("[name=target]");
  const { value, selectionStart, selectionEnd } = box;
  const wrong = selectionStart === selectionEnd ? wordFrom(value, instead, selectionStart) : undefined;
  const { start, end, word } = placed(value, ...wrong ?? [selectionStart, selectionEnd], term);
  box.focus();
  box.setSelectionRange(start, end);
  document.execCommand("insertText", false, word);
}

// After each key: the box as high as its text, and the marks moved along.
export function follow() {
  fit();
  if (marks.length || part(".backdrop .tag") || hasTags(part("[name=target]").value)) drawKept();
}

function fit() {
  if (CSS.supports("field-sizing", "content")) return;
  const box = part("[name=target]");
  box.style.height = "auto";
  box.style.height = `${box.scrollHeight + 2}px`;
}

function drawKept() {
  const text = part("[name=target]").value;
  drawMarks(part(".backdrop"), text, keepMarks(marks, marked, text));
  const reading = part(".reading");
  reading.textContent = withoutTags(text);
  reading.hidden = !hasTags(text);
}

// Shows what the server noticed: the difference to the draft, marks on both sides, advice.
export function notice(sentence) {
  drawPieces(part(".diff .pieces"), shortened(sentence.diff));
  part(".diff").hidden = !sentence.diff.some(([kind]) => kind !== "same");
  drawMarks(part(".source .text"), part("[name=source]").value, sentence.marks.source);
  marks = sentence.marks.target;
  marked = sentence.target;
  drawKept();
  advise(here, sentence);
  const counts = new Map();
  for (const { severity } of sentence.findings) counts.set(severity, (counts.get(severity) ?? 0) + 1);
  showFound(here.dataset.key, [...counts]);
  document.dispatchEvent(new CustomEvent("noticed", { detail: sentence }));
}

// Says beside the buttons how saving goes.
export function status(text, wrong = false) {
  const line = part(".saved");
  if (!line) return;
  if (line.textContent !== say(text)) line.textContent = say(text);
  line.classList.toggle("wrong", wrong);
}

// Says what went wrong there, and aloud.
export function warn(text) {
  const line = part(".saved");
  if (line) {
    line.textContent = text;
    line.classList.add("wrong");
  }
  tell(text);
}
