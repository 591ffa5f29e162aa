// Letters and blanks of a text, for comparing.

// The text in lower case, without diacritics: "cho noi" finds "Chợ nổi".
export const bare = text =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D").toLowerCase();

// The text as the catalog keeps it: on one line, runs of blanks as one space (walk.fold).
export const fold = text => text.replace(/[ \t\n\r\f\v\x1c-\x1f\x85\u2028\u2029]+/g, " ").replace(/^ | $/g, "");

// A note as the catalog keeps it: lines without blanks at their ends, no empty ones around.
export const trimmed = text => text.trim().split("\n").map(line => line.trimEnd()).join("\n");

const LETTER = /[\p{L}\p{M}\p{N}]/u;

// Where words stand in a text, each by itself and not within another: [[start, end], …].
function standing(text, words) {
  const found = [];
  for (const word of words) {
    for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
      const end = start + word.length;
      if (!LETTER.test(text[start - 1] ?? "") && !LETTER.test(text[end] ?? "")) found.push([start, end]);
    }
  }
  return found.sort(([one], [other]) => one - other);
}

// Where the first of some words stands from a place in a text on, round the end; undefined if nowhere.
export function wordFrom(text, words, from) {
  const found = standing(text, words);
  return found.find(([, end]) => end >= from) ?? found[0];
}

// Which part of a text a word replaces that is put at a selection, and what takes its place: without
// the spaces around what is selected, and with one where the word would touch another.
export function placed(text, start, end, word) {
  while (start < end && text[start] === " ") start++;
  while (end > start && text[end - 1] === " ") end--;
  const ends = /[\p{L}\p{M}\p{N},.;:!?)”’]$/u;
  const before = ends.test(text.slice(0, start)) && LETTER.test(word[0]) ? " " : "";
  const after = LETTER.test(text.slice(end)[0] ?? "") ? " " : "";
  return { start, end, word: before + word + after };
}
