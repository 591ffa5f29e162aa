// Letters and blanks of a text, for comparing.

// The text in lower case, without diacritics: "cho noi" finds "Chợ nổi".
export const bare = text =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D").toLowerCase();

// The text as the catalog keeps it: on one line, runs of blanks as one space (walk.fold).
export const fold = text => text.replace(/[ \t\n\r\f\v\x1c-\x1f\x85\u2028\u2029]+/g, " ").replace(/^ | $/g, "");

// A note as the catalog keeps it: lines without blanks at their ends, no empty ones around.
export const trimmed = text => text.trim().split("\n").map(line => line.trimEnd()).join("\n");
