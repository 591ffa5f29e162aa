// Buttons of the lists that help with the open sentence.

import { make } from "../text/drawing.js";

// A button that puts a text into the English, or in place of it.
export function insertButton(label, text, whole) {
  const button = make("button", "", label);
  button.type = "button";
  button.dataset.do = "insert";
  button.dataset.text = text;
  if (whole) button.dataset.whole = "yes";
  if (whole) button.title = text; // which a screen reader reads after the label
  return button;
}

// The key that leads to a list's first button.
export function withKey(button, index, key) {
  if (index > 0) return button;
  button.append(make("kbd", "", key));
  button.setAttribute("aria-keyshortcuts", key.replace(" ", "+"));
  return button;
}

// Fills a list again; where one of its buttons had the focus, its successor has it.
export function fill(list, items) {
  const buttons = () => [...list.querySelectorAll("button")];
  const focused = buttons().indexOf(document.activeElement);
  list.replaceChildren(...items);
  list.hidden = !items.length;
  if (focused >= 0) (buttons()[focused] ?? list.closest(".editor").elements.target).focus();
}
