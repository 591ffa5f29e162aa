// Remembers the view, also in the address, and takes a paragraph's number, chosen again, as "put it away".
const views = [...document.querySelectorAll("[name=view]")];
const asked = new URLSearchParams(location.search).get("view");
let kept = "";
try { kept = localStorage.getItem("view"); } catch { /* storage is off: nothing to remember */ }
for (const wanted of [kept, asked]) {
  for (const view of views) if (view.value === wanted) view.checked = true;
}
for (const view of views) {
  view.addEventListener("change", () => {
    try { localStorage.setItem("view", view.value); } catch { /* as above */ }
    try { history.replaceState(null, "", `?view=${view.value}${location.hash}`); } catch { /* a file's page has one address */ }
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
