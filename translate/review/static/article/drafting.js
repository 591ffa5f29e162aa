// Drafts by the machine: of sentences without English at once, again where a person asks for it.

import { address, announce, display, known, rows, rowsOf, say, shownOf, tell } from "./page.js";
import { allSaved, saveSoon, secretGone, store } from "../saving/saving.js";
import { changed, fill, here, isOpen, notice, onDisk, part, status, torn, warn } from "../sentence/sentence.js";
import { make } from "../text/drawing.js";
import { remember, rememberDrafts } from "../saving/undo.js";

const BATCH = 6; // sentences of one request: the page shows them together
const dialog = document.querySelector("#drafting");
let working = false; // whether many sentences are being drafted

const sourceOf = row => row.querySelector(".source .text").textContent;

// Has the server draft sentences. Resolves to what it says of each, by key; throws a text.
async function request(sources, wanted, model) {
  let response;
  try {
    response = await fetch(`${address}/.draft`, {
      method: "POST",
      headers: { Accept: "application/json" },
      body: new URLSearchParams({ sources: JSON.stringify(sources), wanted, model }),
    });
  } catch {
    throw say("The server does not answer: try again when it runs");
  }
  if (response.status === 403) throw secretGone();
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw answer.error || say("The server answered with an error: {status}", { status: response.status });
  }
  return answer;
}

// Says in a row that it is being drafted, or what is wrong; without text, nothing any more.
function note(row, text, wrong = false) {
  for (const one of rowsOf(row.dataset.key)) {
    one.querySelector(".word.drafts")?.remove();
    if (text) one.querySelector(".state a").after(make("span", wrong ? "word drafts wrong" : "word drafts", text));
  }
}

// Shows what became of a sentence. What the person has typed meanwhile stays, and is saved.
// before: the sentence as it was when it was to be drafted. Returns whether it shows a new draft.
function show(key, sentence, before) {
  const typed = isOpen(key) && changed();
  if (shownOf(key) !== before) return false; // the person has saved something since
  display(key, sentence);
  for (const row of rowsOf(key)) row.dataset.draft = sentence.draft;
  if (isOpen(key) && !torn()) refill(sentence, typed);
  return sentence.became === "entered" && sentence.shown !== before;
}

// Shows a new draft in the form; what is typed there stays.
function refill(sentence, typed) {
  if (typed) {
    saveSoon();
    return;
  }
  fill(onDisk());
  notice(sentence);
  part("[value=revert]").disabled = !sentence.draft;
}

// Drafts the sentences of rows, a few at a time. Resolves to how many drafts are new; to null if it
// was stopped, or did not work, which is said then.
async function draftAll(list, wanted, model, onProgress) {
  working = true;
  let done = 0;
  const fresh = [];
  const left = [...new Map(list.map(row => [row.dataset.key, row])).values()];
  const total = left.length;
  while (left.length && working) {
    const batch = left.splice(0, done ? BATCH : 1); // the first one at once
    for (const row of batch) note(row, say("Drafting …"));
    try {
      await store.settled(); // what is typed comes first
      const before = new Map(batch.map(({ dataset: { key } }) => [key, shownOf(key)]));
      const answer = await request(batch.map(sourceOf), wanted, model);
      await store.settled(); // what was saved meanwhile is newer
      for (const row of batch) {
        const { key } = row.dataset;
        const sentence = answer[key];
        const entered = sentence && show(key, sentence, before.get(key));
        if (entered) fresh.push({ key, before: before.get(key), after: sentence.shown });
        const none = sentence?.state === "untranslated" && sentence.became === "nothing";
        note(row, none ? say("The model has no draft for this sentence") : "", none);
      }
    } catch (error) {
      working = false;
      if (typeof error !== "string") throw error;
      for (const row of batch) note(row, error, true);
      if (batch.includes(here)) warn(error);
      else announce(error);
      continue;
    }
    done += batch.length;
    onProgress?.(done, total);
  }
  const stopped = !working;
  working = false;
  // what came by itself is no step of its own: the join or split before it is
  if (wanted !== "missing") rememberDrafts(fresh);
  if (fresh.length) document.dispatchEvent(new CustomEvent("findings"));
  return stopped ? null : fresh.length;
}

// Drafts what has no English when the page is opened, as after joining, splitting and updating: the
// open sentence first, then what follows it.
export async function draftMissing() {
  const empty = row => known(row) && row.matches(".untranslated");
  const at = Math.max(0, rows.indexOf(here));
  const list = [...rows.slice(at), ...rows.slice(0, at)].filter(empty);
  if (!list.length) return;
  const fresh = await draftAll(list, "missing", "");
  if (fresh) announce(say("Drafted: {count}", { count: fresh }));
}

// Drafts the open sentence again; what a person wrote stays, and the draft is a proposal.
async function redraft() {
  const row = here;
  if (!await allSaved() || here !== row) return;
  const { key } = row.dataset;
  const [before, disk] = [shownOf(key), onDisk().target];
  status("Drafting …");
  tell(say("Drafting …"));
  try {
    const answer = await request([sourceOf(row)], "any", part("[name=model]").value);
    await store.settled();
    if (!answer[key] || shownOf(key) !== before) return; // what the person has saved since stays
    if (show(key, answer[key], before)) remember({ key, action: "draft", shown: before }, answer[key]);
    note(row, "");
    report(key, answer[key], disk);
  } catch (error) {
    if (typeof error !== "string") throw error;
    if (here === row) warn(error);
    else announce(error);
  }
}

// Says what became of the open sentence.
function report(key, { became, target }, before) {
  const texts = {
    entered: target === before ? "The new draft is the same" : "Drafted again",
    proposed: "A new draft is among the proposals; the text stays",
    nothing: before ? "The new draft is the same" : "The model has no draft for this sentence",
  };
  if (isOpen(key)) status(texts[became]);
  tell(say(texts[became]));
}

// Fills the choices of a model, where there is more than one.
async function showModels() {
  let models = [];
  try {
    const response = await fetch(`${address}/.models`);
    if (response.ok) models = await response.json();
  } catch { /* the server is gone; saving says so */ }
  if (models.length < 2) return;
  const template = document.querySelector("#editor").content;
  for (const select of [...document.querySelectorAll("[name=model]"), ...template.querySelectorAll("[name=model]")]) {
    select.replaceChildren(...models.map(({ setting, label, used }) => {
      const option = make("option", "", label);
      option.value = used ? "" : setting;
      option.defaultSelected = option.selected = used;
      return option;
    }));
    select.hidden = false;
    select.closest("label")?.removeAttribute("hidden");
  }
}

const drafts = () => rows.filter(row => known(row) && row.matches(".draft, .untranslated"));

// Asks before an article is drafted again, and which model is to do it.
function ask() {
  const count = new Set(drafts().map(row => row.dataset.key)).size;
  dialog.querySelector(".count").textContent = say("Drafts that nobody has changed: {count}", { count });
  dialog.querySelector("[value=yes]").disabled = !count;
  dialog.returnValue = "";
  dialog.showModal();
}

async function redraftAll() {
  if (dialog.returnValue !== "yes") return;
  const model = dialog.querySelector("[name=model]").value;
  if (!await allSaved()) return;
  const progress = (done, total) => announce(say("Drafting: {done} of {total}", { done, total }));
  const fresh = await draftAll(drafts(), "drafts", model, progress);
  if (fresh !== null) announce(say("Drafts that are new: {count}", { count: fresh }));
}

// Once the page is shown.
export function watchDrafting() {
  dialog.addEventListener("close", redraftAll);
  setTimeout(() => {
    draftMissing();
    showModels();
  });
}

export const commands = {
  redraft: { run: redraft },
  redraftAll: {
    anytime: true,
    run() {
      if (!working) {
        ask();
        return;
      }
      working = false;
      announce(say("Stopped"));
    },
  },
};
