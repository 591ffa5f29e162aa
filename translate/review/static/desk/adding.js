// Adds an article: what is pasted, dropped or chosen, or is at an address.

const box = document.querySelector(".adding");
const form = box.querySelector("form");
const picker = box.querySelector("[type=file]");
const problem = form.querySelector(".problem");

// The bytes of a file as base64.
function encoded(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(",") + 1));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

async function send() {
  problem.textContent = "";
  const values = new URLSearchParams(new FormData(form));
  const [file] = picker.files;
  try {
    if (file) {
      values.set("file", file.name);
      values.set("data", await encoded(file));
    }
    const response = await fetch(form.action, { method: "POST", headers: { Accept: "application/json" }, body: values });
    const answer = await response.json();
    if (response.ok) location.assign(answer.address);
    else problem.textContent = answer.error;
  } catch (error) {
    problem.textContent = `${error.message ?? error}`;
  }
}

export function watchAdding() {
  form.querySelector(".file").hidden = false;
  form.addEventListener("submit", event => {
    event.preventDefault();
    send();
  });
  addEventListener("dragover", event => event.dataTransfer?.types.includes("Files") && event.preventDefault());
  addEventListener("drop", event => {
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    box.open = true;
    picker.files = event.dataTransfer.files;
    picker.focus();
  });
}
