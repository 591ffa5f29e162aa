// The concordance of words that are selected, in a tab of its own: the open sentence stays open.

// What is selected in a text box, or else on the page.
function selected() {
  const box = document.activeElement;
  if (box?.matches("textarea, input")) {
    return box.value.slice(box.selectionStart ?? 0, box.selectionEnd ?? 0);
  }
  return document.getSelection().toString();
}

export const commands = {
  concordance: {
    anytime: true,
    run() {
      const words = selected().trim();
      open(`/concordance?${new URLSearchParams(words ? { words } : {})}`, "concordance");
    },
  },
};
