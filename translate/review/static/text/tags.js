// Tags of inline markup in texts: <a1>, </a1>, <n2/> (translate.text.tag_form).

const TAG = /<\/?[a-z][1-9][0-9]*\/?>/g;

export const hasTags = text => text.includes("<") && text.search(TAG) >= 0;
export const withoutTags = text => text.replace(TAG, "");
export const tagsOf = text => text.match(TAG) ?? [];
export const nameOf = tag => tag.replace(/[<>/]/g, "");

// Pieces of a text as nodes: its tags as chips, whose text is the tag, so that no letter is lost.
export function chips(text, meanings = {}) {
  const nodes = [];
  let at = 0;
  for (const { 0: tag, index } of text.matchAll(TAG)) {
    const chip = document.createElement("span");
    chip.className = tag.endsWith("/>") ? "tag alone" : tag.startsWith("</") ? "tag end" : "tag begin";
    chip.textContent = tag;
    chip.title = (meanings[nameOf(tag)] ?? []).filter(Boolean).join(": ");
    nodes.push(text.slice(at, index), chip);
    at = index + tag.length;
  }
  return [...nodes, text.slice(at)].filter(node => node !== "");
}
