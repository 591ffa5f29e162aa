// The edition beside the work, as a build would make it now, at the open sentence.
//
// The frame runs no script (its policy, and its sandbox). What this script does in it, it does from
// here: it shows the sentence, and opens the one that was clicked.

import { keep, recall } from "../saving/tab.js";
import { make } from "../text/drawing.js";
import { open } from "./moving.js";
import { address, rowsOf } from "./page.js";

const PAUSE = 400; // milliseconds after a change until the edition is made again

const panel = document.querySelector(".preview");
const frames = panel.querySelector(".frames");
const button = document.querySelector(".previewing");
const kind = panel.querySelector("[name=kind]");

let places = {}; // key of a sentence -> [id of its passage, its number there]
let frame = null; // that which is shown
let key = ""; // of the sentence to show
let timer = 0;
let lit = null;

// The elements of a sentence in the frame: its English, or both languages.
function elementsOf(page, wanted) {
  const [anchor, number] = places[wanted] ?? [];
  if (number === undefined) return [];
  const passage = anchor ? page.getElementById(anchor) : page.querySelector("h1");
  return [...passage?.querySelectorAll(`.s${number}`) ?? []];
}

// Shows the open sentence in the frame: marked, and in view.
function point(smooth) {
  const page = frame?.contentDocument;
  if (!page?.body) return;
  for (const one of lit ?? []) one.style.backgroundColor = "";
  lit = elementsOf(page, key);
  for (const one of lit) one.style.backgroundColor = "var(--lit)";
  lit.at(-1)?.scrollIntoView({ block: "center", behavior: smooth ? "smooth" : "instant" });
}

// Makes the edition again; the old one stays until the new one is there, where it was scrolled to.
async function load() {
  clearTimeout(timer);
  if (panel.hidden) return;
  const young = make("iframe", "coming");
  young.title = frames.dataset.title;
  young.setAttribute("sandbox", "allow-same-origin");
  young.src = `${address}/.edition?kind=${kind.value}`;
  const loaded = new Promise(resolve => young.addEventListener("load", resolve, { once: true }));
  for (const old of frames.querySelectorAll(".coming")) old.remove(); // overtaken
  frames.append(young);
  await Promise.all([loaded, findPlaces()]);
  if (!young.isConnected) return;
  const page = young.contentDocument;
  for (const one of page?.querySelectorAll("nav.pages, .views") ?? []) one.style.display = "none";
  page?.addEventListener("click", follow);
  const top = frame?.contentWindow.scrollY ?? 0;
  young.contentWindow.scrollTo({ top, behavior: "instant" });
  young.classList.remove("coming");
  frame?.remove();
  frame = young;
  point(false);
}

async function findPlaces() {
  try {
    const response = await fetch(`${address}/.places`);
    if (response.ok) places = await response.json();
  } catch { /* the server is gone; saving says so */ }
}

// A click on a sentence of the edition opens it; no link leads away from the edition.
function follow(event) {
  const link = event.target.closest("a");
  if (link && !link.getAttribute("href")?.startsWith("#")) event.preventDefault();
  const sentence = event.target.closest("[class^=s]");
  if (link || !sentence) return;
  const page = frame.contentDocument;
  const found = Object.keys(places).find(one => elementsOf(page, one).includes(sentence));
  const [row] = found ? rowsOf(found) : [];
  if (!row) return;
  if (!isBeside()) show(false); // it covers the sentence
  open(row);
  row.scrollIntoView({ block: "center" });
}

const isBeside = () => matchMedia("(min-width: 70rem)").matches;

function show(shown) {
  panel.hidden = !shown;
  button.setAttribute("aria-pressed", String(shown));
  document.body.classList.toggle("beside", shown);
  keep("preview", shown ? kind.value : null);
  if (!shown) {
    button.focus();
    return;
  }
  load();
  if (isBeside()) document.querySelector(".row.here")?.scrollIntoView({ block: "nearest" }); // rows are higher now
  else kind.focus();
}

// Follows the work: the open sentence, and what was saved.
export function watchPreview() {
  button.addEventListener("click", () => show(panel.hidden));
  panel.querySelector(".close").addEventListener("click", () => show(false));
  panel.addEventListener("keydown", event => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    show(false);
  });
  kind.addEventListener("change", () => {
    keep("preview", kind.value);
    load();
  });
  document.addEventListener("entered", ({ detail: row }) => {
    key = row.dataset.key;
    if (!panel.hidden) point(!matchMedia("(prefers-reduced-motion: reduce)").matches);
  });
  document.addEventListener("counted", () => {
    clearTimeout(timer);
    if (!panel.hidden) timer = setTimeout(load, PAUSE);
  });
  const kept = recall("preview");
  if (!kept) return;
  kind.value = kept;
  if (isBeside()) show(true);
}

export const commands = {
  preview: { anytime: true, run: () => show(panel.hidden) },
};
