// When the open sentence is saved.

import { address, say } from "../article/page.js";
import { changed, fields, here, part, status, torn, warn } from "../sentence/sentence.js";
import { Store } from "./store.js";

const DELAY = 350; // milliseconds after the last key until a change is saved

export const store = new Store(address);
let timer = 0;

// Has the open sentence saved once its typing pauses.
export function saveSoon() {
  if (!torn()) status("Saving …"); // from the first key on: only what is on disk is called saved
  clearTimeout(timer);
  timer = setTimeout(flush, DELAY);
}

// Saves the open sentence now, if there is anything to save.
export function flush() {
  clearTimeout(timer);
  if (!here) return;
  const { key } = here.dataset;
  if (torn()) {
    store.hold({ ...store.held.get(key), fields: fields() });
    return;
  }
  if (changed()) send("save");
  else if (!store.busy(key) && part(".saved").textContent) status("Saved");
}

// Asks what there is to say about the open sentence.
export const look = () => store.put({ key: here.dataset.key, action: "look", fields: fields() });

// Saves what is typed, and waits until the server has answered all. Resolves to whether it did, and
// all of the open sentence is as it was typed: two versions want a choice first, and a text that the
// server refused another try.
export async function allSaved() {
  flush();
  if (await store.settled()) return !here || !store.held.has(here.dataset.key);
  warn(say("Not saved: trying again"));
  return false;
}

// What to say when the server has another secret by now.
export const secretGone = () =>
  say("Open the new address that the terminal shows: this page’s secret is no longer valid");

// Does something to the open sentence; resolves to whether it was done.
export function send(action, more = {}) {
  clearTimeout(timer);
  status("Saving …");
  return store.put({ key: here.dataset.key, action, fields: { ...fields(), ...more } });
}
