// The findings of the open sentence: fixing them, or having the checks be silent.

import { address, say, sign, tell } from "../article/page.js";
import { allSaved, look, send } from "../saving/saving.js";
import { make } from "../text/drawing.js";
import { fill, insertButton, withKey } from "./buttons.js";
import { fields, fill as fillForm, here, part, warn } from "./sentence.js";

// Shows the findings, as the server reported them.
export function drawFindings(row, { findings }) {
  let fixes = 0;
  const asking = row.querySelector(".ignoring"); // whoever is typing a reason goes on
  const typing = asking?.contains(document.activeElement) && document.activeElement;
  fill(row.querySelector(".findings"), findings.map(({ id, severity, message, fix }, index) => {
    const text = make("span", "message", message, " ", make("small", "", id));
    const item = make("li", severity, sign(severity), make("span", "hidden", say(severity)), text);
    if (fix) item.append(withKey(insertButton(say("Fix"), fix, true), fixes++, "Alt X"));
    if (id) item.append(withKey(ignoreButton(id), index, "Alt I"));
    return item;
  }));
  if (asking && findings.some(({ id }) => id === asking.querySelector("button").dataset.check)) {
    row.querySelector(".findings").append(asking);
    if (typing) typing.focus();
  }
}

function ignoreButton(id) {
  const button = make("button", "ignore", say("Ignore …"));
  button.type = "button";
  button.dataset.do = "ignore";
  button.dataset.check = id;
  return button;
}

// Asks for the reason, and where the check is to be silent: here, or in the article.
function askWhy(button) {
  part(".ignoring")?.remove();
  const reason = make("input");
  reason.type = "text";
  reason.placeholder = reason.ariaLabel = say("Reason, if you like");
  const choose = (name, text) => {
    const choice = make("button", "", say(text));
    choice.type = "button";
    choice.dataset.do = name;
    choice.dataset.check = button.dataset.check;
    return choice;
  };
  const box = make("li", "ignoring", reason,
    choose("ignoreHere", "Ignore here"), choose("ignoreAll", "In this article"));
  reason.addEventListener("keydown", event => {
    if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      commands.ignoreHere.run(box.querySelector("button"));
    }
  });
  box.addEventListener("keydown", event => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    box.remove();
    part("[name=target]").focus();
  });
  button.closest("li").after(box);
  reason.focus();
}

const reasonOf = () => part(".ignoring input")?.value.replace(/\s+/g, " ").trim() ?? "";

async function ignoreInArticle(check, reason) {
  const key = here.dataset.key;
  if (!await allSaved()) return;
  try {
    const response = await fetch(`${address}/.ignore`, {
      method: "POST", headers: { Accept: "application/json" }, body: new URLSearchParams({ check, reason }),
    });
    if (!response.ok) {
      warn((await response.json()).error ?? `${response.status}`);
      return;
    }
  } catch {
    warn(say("The server does not answer: try again when it runs"));
    return;
  }
  tell(say("Ignored in this article"));
  document.dispatchEvent(new CustomEvent("findings"));
  if (here?.dataset.key === key) look();
}

export const commands = {
  ignore: {
    run(button) {
      const chosen = button ?? part(".findings button.ignore");
      if (chosen) askWhy(chosen);
    },
  },
  // a line of the note, as in any PO editor: undone and saved as other changes are
  ignoreHere: {
    run(button) {
      const { target, comment } = fields();
      const line = `qa-ignore: ${button.dataset.check} ${reasonOf()}`.trim();
      fillForm({ target, comment: comment.trim() ? `${comment.trimEnd()}\n${line}` : line });
      part(".ignoring")?.remove();
      part("[name=target]").focus();
      tell(say("Ignored"));
      send("save");
    },
  },
  ignoreAll: {
    run(button) {
      const reason = reasonOf();
      part(".ignoring")?.remove();
      part("[name=target]").focus();
      ignoreInArticle(button.dataset.check, reason);
    },
  },
};
