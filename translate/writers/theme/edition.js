// Remembers the view, and takes a paragraph's number, chosen again, as "put it away".
const views = [...document.querySelectorAll("[name=view]")];
let kept = "";
try { kept = localStorage.getItem("view"); } catch { /* storage is off: nothing to remember */ }
for (const view of views) {
  view.checked = kept ? view.value === kept : view.checked;
  view.addEventListener("change", () => {
    try { localStorage.setItem("view", view.value); } catch { /* as above */ }
  });
}
document.addEventListener("click", event => {
  const number = event.target.closest(".number");
  if (number && number.hash === location.hash) {
    event.preventDefault();
    location.hash = "";
    number.blur();
  }
});
