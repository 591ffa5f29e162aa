// What "undo" takes back: sentences as they were before each change.

const past = []; // {key, before, after, typing}

// Remembers what a job made of a sentence.
export function remember({ key, action, shown }, sentence) {
  if (["restore", "look"].includes(action) || shown === sentence.shown) return;
  const typing = action === "save";
  const last = past.at(-1);
  // one undo takes back all that was typed in a sentence at one go
  if (typing && last?.typing && last.key === key && last.after === shown) last.after = sentence.shown;
  else past.push({ key, before: shown, after: sentence.shown, typing });
}

export const lastChange = () => past.pop();
