// When the open sentence is saved.

import { address } from "./page.js";
import { changed, fields, here, part, status, torn } from "./sentence.js";
import { Store } from "./store.js";

const DELAY = 350; // milliseconds after the last key until a change is saved

export const store = new Store(address);
let timer = 0;

// Has the open sentence saved once its typing pauses.
export function saveSoon() {
  status("Saving …"); // from the first key on: only what is on disk may be called saved
  clearTimeout(timer);
  timer = setTimeout(flush, DELAY);
}

// Saves the open sentence now, if there is anything to save.
export function flush() {
  clearTimeout(timer);
  if (!here || torn()) return;
  if (changed()) send("save");
  else if (!store.busy(here.dataset.key) && part(".saved").textContent) status("Saved");
}

// Does something to the open sentence; resolves to whether it was done.
export function send(action, more = {}) {
  clearTimeout(timer);
  status("Saving …");
  return store.put({ key: here.dataset.key, action, fields: { ...fields(), ...more } });
}
