// What a tab remembers from one page to the next: the browser's storage that goes with the tab.

import { address } from "../article/page.js";

const named = name => `songngu ${name} ${address}`;

// What was kept under a name; null without it.
export function recall(name) {
  try {
    return JSON.parse(sessionStorage.getItem(named(name)));
  } catch {
    return null; // storage is off
  }
}

export function keep(name, value) {
  try {
    sessionStorage.setItem(named(name), JSON.stringify(value));
  } catch { /* storage is off or full: this page itself still knows */ }
}
