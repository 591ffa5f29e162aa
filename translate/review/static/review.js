// The article page: opens a sentence in place, saves as one types, and knows the keyboard.
// Without this script the page can still be read, and one sentence at a time approved.

import { advise, drawMatches, sign } from "./advice.js";
import { drawMarks, drawPieces, keepMarks, make } from "./drawing.js";
import { bare, fold } from "./letters.js";
import { Store } from "./store.js";

const DELAY = 350; // milliseconds after the last key until a change is saved

const main = document.querySelector("main");
const live = document.querySelector("#live");
const spoken = JSON.parse(document.querySelector("#spoken").textContent);
const rows = [...document.querySelectorAll(".row")];
const undo = []; // {key, shown}: sentences as they were before each change
let here = null; // the open row
let timer = 0;
let marks = []; // those of the open sentence's English, for the text in "marked"
let marked = "";

const say = (text, values = {}) =>
  spoken[text].replace(/\{(\w+)\}/g, (_, name) => values[name]);
const tell = text => { live.textContent = text; };
const rowsOf = key => rows.filter(row => row.dataset.key === key);
const part = selector => here?.querySelector(selector);
const known = row => row.dataset.shown !== undefined;
const shownOf = key => rowsOf(key)[0].dataset.shown;

// -- what becomes of a change ------------------------------------------------------------------

const handlers = {
  shown: job => job.shown ?? shownOf(job.key),

  saved(key, sentence, job) {
    const before = JSON.parse(job.shown ?? shownOf(key));
    if (sentence.shown !== shownOf(key)) remember(key, job);
    display(key, sentence);
    if (here?.dataset.key === key) adopt(before, sentence, job);
    if (here?.dataset.key === key) {
      notice(sentence);
      if (job.action === "revert" || job.action === "restore") fill(sentence);
      if (job.action !== "look" && !changed()) status("Saved");
    }
    if (sentence.asks && here?.dataset.key === key) ask(job.fields.target);
    else if (job.action === "save") announce(say("Saved"), sentence);
    else if (job.action === "look" && sentence.findings.length && here?.dataset.key === key) {
      announce(named(here), sentence);
    }
  },

  conflict(key, sentence, job) {
    display(key, sentence);
    if (here?.dataset.key !== key) open(rowsOf(key)[0], true);
    const box = part(".conflict");
    part("[name=target]").value = job.fields.target ?? part("[name=target]").value;
    box.querySelector("blockquote").textContent = sentence.target || "—";
    box.hidden = false;
    box.dataset.action = job.action;
    status("The sentence was changed elsewhere meanwhile", true);
    tell(`${say("The sentence was changed elsewhere meanwhile")} ${sentence.target}`);
    box.querySelector("button").focus({ preventScroll: true });
    here.scrollIntoView({ block: "nearest" });
  },

  refused(key, answer) {
    if (here?.dataset.key !== key) open(rowsOf(key)[0]);
    warn(answer.error);
  },

  waiting(key, message) {
    const secret = "Open the new address that the terminal shows: this page’s secret is no longer valid";
    warn(message === "secret" ? say(secret) : message || say("Not saved: trying again"));
  },
};
const store = new Store(main.dataset.address, handlers);

function announce(text, sentence) {
  const findings = sentence.findings.map(one => `${say(one.severity)}: ${one.message}`);
  tell([text, ...findings].join(". "));
}

let asked = null; // the English that was asked about: approving the very same again means yes

function ask(text) {
  asked = text;
  warn(say("This sentence has errors. Approve it anyway?"));
}

function remember(key, job) {
  if (["restore", "look"].includes(job.action)) return;
  const last = undo.at(-1);
  // one undo takes back all that was typed in a sentence at one go
  if (job.action === "save" && last?.key === key && last.typing) return;
  undo.push({ key, shown: job.shown ?? shownOf(key), typing: job.action === "save" });
}

// Shows a sentence as it stands on disk, wherever it occurs.
function display(key, sentence) {
  for (const row of rowsOf(key)) {
    row.dataset.shown = sentence.shown;
    const found = row.matches(".with-findings") ? " with-findings" : "";
    row.className =
      `row ${sentence.standing}${sentence.done ? " done" : ""}${row === here ? " here" : ""}${found}`;
    row.querySelector(".word").textContent = say(sentence.state);
    row.querySelector(".shape").replaceWith(
      document.querySelector("#shapes").content.querySelector(`.${sentence.standing}`).cloneNode(true));
    if (row !== here) {
      row.querySelector(".target .text").textContent = sentence.target || "—";
      showComment(row, sentence.comment);
    }
    if (!JSON.parse(sentence.shown).previous) row.querySelector(".old")?.remove();
  }
  count();
}

// Takes over what somebody else changed in the open sentence, where the form has not changed it.
function adopt(before, sentence, job) {
  const pairs = [["target", before.target], ["comment", before.comments.join("\n")]];
  for (const [name, old] of pairs) {
    const box = part(`[name=${name}]`);
    if (sentence[name] === old || (job.fields[name] ?? old) !== old) continue;
    if (box.value === old) box.value = sentence[name];
    else if (name === "target") handlers.conflict(job.key, sentence, job);
  }
}

function showComment(row, comment) {
  row.querySelector(".comment")?.remove();
  if (!comment) return;
  const note = document.createElement("p");
  note.className = "comment";
  note.textContent = comment;
  row.querySelector(".target").append(note);
}

function figures() {
  const keys = new Set(rows.map(row => row.dataset.key));
  const done = new Set(rows.filter(row => row.matches(".done")).map(row => row.dataset.key));
  return { done: done.size, total: keys.size };
}

function count() {
  const { done, total } = figures();
  document.querySelector(".share progress").value = done;
  document.querySelector(".figures").textContent = say("{done} of {total} reviewed", { done, total });
}

// -- the open sentence -------------------------------------------------------------------------

function open(row, force = false) {
  if (!row || row === here || !known(row) || !close(force)) return;
  here = row;
  const form = document.querySelector("#editor").content.cloneNode(true);
  row.querySelector(".target").replaceChildren(form);
  row.classList.add("here");
  enter();
}

// Takes the open row's form into use, be it the server's or a clone.
function enter() {
  const sentence = JSON.parse(here.dataset.shown);
  part(".editor").addEventListener("submit", event => event.preventDefault());
  part("[name=number]").value = here.dataset.number;
  part("[name=source]").value = here.querySelector(".source .text").textContent;
  fill({ target: sentence.target, comment: sentence.comments.join("\n") });
  part("[value=revert]").disabled = !here.dataset.draft;
  part("[name=target]").setAttribute("aria-describedby", `${here.id}-source`);
  part("[name=target]").focus({ preventScroll: true });
  here.scrollIntoView({ block: "nearest" });
  store.put({ key: here.dataset.key, action: "look", fields: fields() });
  lookIntoMemory(here);
}

function fill({ target: text, comment }) {
  part("[name=target]").value = text;
  part("[name=comment]").value = comment;
  part(".note").open = Boolean(comment);
  fit();
}

// Makes the box as high as its text, where the browser does not do so by itself.
function fit() {
  if (CSS.supports("field-sizing", "content")) return;
  const box = part("[name=target]");
  box.style.height = "auto";
  box.style.height = `${box.scrollHeight + 2}px`;
}

function fields() {
  return {
    source: part("[name=source]").value,
    target: part("[name=target]").value,
    comment: part("[name=comment]").value,
  };
}

// Whether no sentence is open any more: two versions want a choice first.
function close(force = false) {
  if (!here) return true;
  if (torn() && !force) {
    part(".conflict button").focus();
    tell(say("The sentence was changed elsewhere meanwhile"));
    return false;
  }
  flush();
  const row = here;
  const sentence = JSON.parse(row.dataset.shown);
  row.querySelector(".source .text").textContent = part("[name=source]").value;
  const typed = fields();
  here = null;
  row.classList.remove("here");
  row.querySelector(".splitter")?.remove();
  const text = document.createElement("p");
  text.className = "text";
  text.textContent = typed.target || sentence.target || "—";
  row.querySelector(".target").replaceChildren(text);
  showComment(row, typed.comment);
  return true;
}

// Whether somebody else changed the open sentence too, and no choice has been made.
const torn = () => Boolean(here) && !part(".conflict").hidden;

// Whether the open form says something else than the disk, apart from blanks.
function changed() {
  const { target: text, comment } = fields();
  const sentence = JSON.parse(here.dataset.shown);
  const lines = comment.trim().split("\n").map(line => line.trimEnd()).join("\n");
  return fold(text) !== sentence.target || lines !== sentence.comments.join("\n");
}

function flush() {
  clearTimeout(timer);
  timer = 0;
  if (!here || torn()) return;
  if (changed()) send("save");
  else if (!store.busy(here.dataset.key) && part(".saved").textContent) status("Saved");
}

function send(action, more = {}) {
  clearTimeout(timer);
  status("Saving …");
  return store.put({ key: here.dataset.key, action, fields: { ...fields(), ...more } });
}

function status(text, wrong = false) {
  const line = part(".saved");
  if (!line) return;
  if (line.textContent !== say(text)) line.textContent = say(text);
  line.classList.toggle("wrong", wrong);
}

function warn(text) {
  const line = part(".saved");
  if (line) {
    line.textContent = text;
    line.classList.add("wrong");
  }
  tell(text);
}

// Shows what the server noticed: the difference to the draft, and the marks on both sides.
function notice(sentence) {
  drawPieces(part(".pieces"), sentence.diff);
  part(".diff").hidden = !sentence.diff.some(([kind]) => kind !== "same");
  drawMarks(part(".source .text"), part("[name=source]").value, sentence.marks.source);
  marks = sentence.marks.target;
  marked = sentence.target;
  drawMarks(part(".backdrop"), part("[name=target]").value, keepMarks(marks, marked, part("[name=target]").value));
  advise(here, sentence, say);
  const counts = Object.groupBy(sentence.findings, finding => finding.severity);
  showFound(here.dataset.key, Object.entries(counts).map(([kind, found]) => [kind, found.length]));
}

// How many findings a sentence has, beside its standing.
function showFound(key, counts) {
  for (const row of rowsOf(key)) {
    const box = row.querySelector(".found");
    const shown = counts.map(([kind, number]) =>
      make("span", "", sign(kind), ` ${number} `, make("span", "hidden", say(kind))));
    box.replaceChildren(...shown);
    box.hidden = !counts.length;
    row.classList.toggle("with-findings", counts.length > 0);
  }
}

async function lookForFindings() {
  try {
    const response = await fetch(`${main.dataset.address}/findings`);
    if (!response.ok) return;
    const findings = await response.json();
    for (const [key, counts] of Object.entries(findings)) {
      if (rowsOf(key).length && here?.dataset.key !== key) showFound(key, Object.entries(counts));
    }
  } catch { /* the server is gone; saving says so */ }
}

async function lookIntoMemory(row) {
  const source = row.querySelector(".source .text").textContent;
  try {
    const response = await fetch(`${main.dataset.address}/matches?${new URLSearchParams({ source })}`);
    if (response.ok && here === row) drawMatches(row, await response.json(), say);
  } catch { /* as above */ }
}

// -- moving about ------------------------------------------------------------------------------

function neighbour(step, wanted = row => !row.matches(".done")) {
  const from = here ? rows.indexOf(here) : step > 0 ? -1 : rows.length;
  for (let i = 1; i <= rows.length; i++) {
    const row = rows[(from + step * i + 2 * rows.length) % rows.length];
    if (row !== here && known(row) && wanted(row) && row.offsetParent) return row;
  }
  return null;
}

function go(step) {
  const row = neighbour(step);
  if (!row) {
    tell(say("All sentences are reviewed"));
    return;
  }
  open(row);
  tell(named(row));
}

const named = row => {
  const state = row.querySelector(".word").textContent;
  return say("Sentence {number}, {state}", { number: row.dataset.number, state });
};

const COMMANDS = {
  async approve() {
    if (!here) return;
    const key = here.dataset.key;
    const again = asked !== null && asked === part("[name=target]").value;
    asked = null;
    if (!await send("approve", again ? { anyway: "yes" } : {})) return;
    if (asked !== null || here?.dataset.key !== key) return;
    const next = neighbour(1);
    if (next) {
      open(next);
      tell(`${say("Approved")}. ${named(next)}`);
    } else {
      close();
      tell(say("All sentences are reviewed"));
    }
  },
  save: flush,
  revert() { if (here?.dataset.draft) send("revert"); },
  copy() {
    if (!here) return;
    part("[name=target]").value = part("[name=source]").value;
    part("[name=target]").focus();
    send("save");
  },
  async undo() {
    flush();
    await store.settled();
    const last = undo.pop();
    if (!last) {
      tell(say("Nothing to undo"));
      return;
    }
    open(rowsOf(last.key)[0]);
    send("restore", { earlier: last.shown });
    tell(say("Undone"));
  },
  previous: () => go(-1),
  next: () => go(1),
  note() {
    if (!here) return;
    part(".note").open = true;
    part("[name=comment]").focus();
  },
  // Puts a text (a glossary term's, a match's, a fix's) where the button says.
  insert(button) {
    const box = part("[name=target]");
    box.focus();
    if (button.dataset.whole) box.select();
    document.execCommand("insertText", false, button.dataset.text); // so that Ctrl+Z takes it back
  },
  fix() { part(".findings button")?.click(); },
  terms() { part(".terms button")?.focus(); },
  matches() { part(".matches button")?.focus(); },
  join: () => cut("join"),
  split() {
    if (!here) return;
    const box = document.createElement("textarea");
    box.className = "splitter";
    box.lang = "vi";
    box.value = part("[name=source]").value;
    box.ariaLabel = say("Put the cursor where the next sentence begins, then press Enter");
    box.addEventListener("beforeinput", event => event.preventDefault());
    box.addEventListener("keydown", event => {
      if (event.key === "Escape") {
        event.stopPropagation();
        box.remove();
        part("[name=target]").focus();
      } else if (event.key === "Enter" && !event.ctrlKey) {
        event.preventDefault();
        cut("split", { after: box.value.slice(0, box.selectionStart).trim() });
      }
    });
    part(".splitter")?.remove();
    part(".source").append(box);
    box.focus();
    box.setSelectionRange(0, 0);
    status("Put the cursor where the next sentence begins, then press Enter");
    tell(box.ariaLabel);
  },
  mine() {
    part(".conflict").hidden = true;
    const action = part(".conflict").dataset.action;
    part("[name=target]").focus();
    send(action === "approve" ? "approve" : "save");
  },
  theirs() {
    part(".conflict").hidden = true;
    const sentence = JSON.parse(here.dataset.shown);
    fill({ target: sentence.target, comment: sentence.comments.join("\n") });
    part("[name=target]").focus();
    status("Saved");
  },
};

// Joins or splits the open sentence; the page is then another one.
async function cut(how, more = {}) {
  if (!here) return;
  flush();
  await store.settled();
  const values = { number: here.dataset.number, source: part("[name=source]").value, ...more };
  try {
    const response = await fetch(`${main.dataset.address}/${how}`, {
      method: "POST", headers: { Accept: "application/json" }, body: new URLSearchParams(values),
    });
    const answer = await response.json();
    if (response.ok) location.assign(answer.address);
    else warn(answer.error);
  } catch {
    warn(say("Not saved: trying again"));
  }
}

const KEYS = {
  "Ctrl Enter": "approve", "Alt ArrowDown": "next", "Alt ArrowUp": "previous", "Alt KeyR": "revert",
  "Alt KeyC": "copy", "Alt KeyZ": "undo", "Alt KeyN": "note",
  "Alt KeyJ": "join", "Alt KeyS": "split", "Alt KeyX": "fix", "Alt KeyG": "terms", "Alt KeyM": "matches",
};

// Two versions of a sentence want a choice before anything else is done to it.
function run(command, button) {
  if (torn() && !["mine", "theirs"].includes(command)) part(".conflict button").focus();
  else COMMANDS[command](button);
}

document.addEventListener("keydown", event => {
  if (event.isComposing) return; // a Vietnamese input method is at work
  const modifier = event.ctrlKey || event.metaKey ? "Ctrl " : event.altKey ? "Alt " : "";
  const command = modifier && KEYS[modifier + event.code];
  if (command) {
    event.preventDefault();
    run(command);
  } else if (event.key === "Escape" && here) {
    const link = here.querySelector(".standing a");
    if (close()) link.focus();
  }
});

document.addEventListener("click", event => {
  const button = event.target.closest(".editor button, .moves button");
  if (button) {
    event.preventDefault();
    run(button.dataset.do ?? button.value, button);
    return;
  }
  const row = event.target.closest(".row");
  const link = event.target.closest("a");
  const selecting = !getSelection().isCollapsed;
  if (row && row !== here && !selecting && (!link || link.closest(".standing"))) {
    event.preventDefault();
    open(row);
  }
});

document.addEventListener("input", event => {
  if (!event.target.closest(".editor") || torn()) return;
  fit();
  if (marks.length) {
    const text = part("[name=target]").value;
    drawMarks(part(".backdrop"), text, keepMarks(marks, marked, text));
  }
  status("Saving …"); // from the first key on: only what is on disk may be called saved
  clearTimeout(timer);
  timer = setTimeout(flush, DELAY);
});

// What another tab or program changed shows when the page is looked at again.
async function refresh() {
  if (document.hidden || store.busy()) return;
  try {
    const response = await fetch(`${main.dataset.address}/sentences`);
    if (!response.ok) return;
    const sentences = await response.json();
    for (const [key, sentence] of Object.entries(sentences)) {
      const row = rowsOf(key)[0];
      if (!row || !known(row) || row.dataset.shown === sentence.shown || store.busy(key)) continue;
      const mine = here?.dataset.key === key && changed();
      if (mine) continue; // saving it will show both
      display(key, sentence);
      if (here?.dataset.key === key) fill(sentence);
    }
  } catch { /* the server is gone; saving says so */ }
}

addEventListener("visibilitychange", () => (document.hidden ? flush() : refresh()));
addEventListener("focus", refresh);
addEventListener("beforeunload", event => {
  flush();
  if (store.failing || torn()) event.preventDefault();
});

// -- search --------------------------------------------------------------------------------------

const search = document.querySelector("[type=search]");
for (const choice of document.querySelectorAll("[name=show]")) {
  const choose = () => { if (choice.checked) main.dataset.show = choice.value; };
  choice.addEventListener("change", choose);
  choose();
}
search.addEventListener("input", () => {
  const wanted = bare(search.value);
  for (const row of rows) row.hidden = !bare(row.textContent).includes(wanted);
  if (rows.every(row => row.hidden)) tell(say("No sentence matches"));
});

// -- the start -----------------------------------------------------------------------------------

document.documentElement.classList.add("scripted");
lookForFindings();
for (const job of store.leftovers()) if (rowsOf(job.key).length) store.put(job);
here = document.querySelector(".row.here");
if (here) enter();
