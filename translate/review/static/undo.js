// What "undo" takes back: sentences as they were before each change.

import { shownOf } from "./page.js";

const past = []; // {key, shown, typing}

export function remember(key, job) {
  if (["restore", "look"].includes(job.action)) return;
  const last = past.at(-1);
  // one undo takes back all that was typed in a sentence at one go
  if (job.action === "save" && last?.key === key && last.typing) return;
  past.push({ key, shown: job.shown ?? shownOf(key), typing: job.action === "save" });
}

export const lastChange = () => past.pop();
