// Everything by keyboard: the shortcuts, their help sheet, and the palette. The table below is
// the only place where a shortcut is written; docs/USER-GUIDE.md lists the same, and a test
// compares the two.

const SEQUENCE = 1200; // milliseconds between the keys of "g p"

const KEYS = [
  { keys: "Ctrl+K", words: "Go anywhere, do anything", run: openPalette },
  { keys: "?", words: "Show these keys", run: openHelp },
  { keys: "/", words: "Search", run: () => focus("#find") },
  { keys: "g t", words: "Go to Today", run: () => go("/today") },
  { keys: "g p", words: "Go to People", run: () => go("/people") },
  { keys: "g l", words: "Go to Learned", run: () => go("/learned") },
  { keys: "g y", words: "Go to You", run: () => go("/you") },
  { keys: "a", words: "Add somebody by hand", run: () => go("/people/new") },
  { keys: "u", words: "Undo what was just done", run: () => document.querySelector("#notices button")?.click() },
  { keys: "j", words: "In the list: the next person", run: () => walk(1) },
  { keys: "k", words: "In the list: the person before", run: () => walk(-1) },
  { keys: "x", words: "In the list: tick or untick", run: tickHere },
  { keys: "t", words: "In the list: tag those that are ticked", run: () => focus("#give-tag") },
  { keys: "n", words: "On a person’s page: write a note", run: () => focus("#notes textarea") },
  { keys: "d", words: "On a person’s page: the draft", run: () => focus("form.draft:not([hidden]) textarea") },
  { keys: "q", words: "On a person’s page: the questions", run: () => focus("#questions h2") },
  { keys: "l", words: "On a person’s page: log a talk", run: openTalkForm },
];

export const OFF = "coffeechat.keys-off"; // kept in the browser where the user wants no keys without Ctrl

let begun = ""; // the first key of a sequence
let ending;

/** Listen for the shortcuts. */
export function listenForKeys() {
  document.addEventListener("keydown", press);
  document.addEventListener("click", (event) => {
    if (event.target.closest?.("[data-keys]")) openHelp();
  });
}

function press(event) {
  if (event.defaultPrevented || event.altKey) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (event.ctrlKey || event.metaKey) {
    if (key !== "k" || event.shiftKey) return;
    event.preventDefault();
    openPalette();
    return;
  }
  // A talk has keys of its own, and whoever types wants letters.
  if (localStorage.getItem(OFF) || isTyping(event.target) || document.querySelector("dialog[open], [data-changes]")) return;
  const wanted = begun ? `${begun} ${key}` : key;
  clearTimeout(ending);
  begun = "";
  const found = KEYS.find(({ keys }) => keys === wanted);
  if (found) {
    event.preventDefault();
    found.run();
  } else if (KEYS.some(({ keys }) => keys.startsWith(`${wanted} `))) {
    begun = wanted;
    ending = setTimeout(() => (begun = ""), SEQUENCE);
  }
}

function isTyping(target) {
  return Boolean(target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable]"));
}

function go(url) {
  if (url === "#keys") openHelp();
  else location.assign(url);
}

function focus(selector) {
  const wanted = document.querySelector(selector);
  if (!wanted) return;
  if (!wanted.matches("input, textarea, select, a, button")) wanted.tabIndex = -1;
  const folded = wanted.closest("details:not([open])");
  if (folded) folded.open = true;
  wanted.focus();
  wanted.select?.();
}

function openTalkForm() {
  const form = document.querySelector("#talk-new-log") ?? document.querySelector("#talks [id^=talk-][id$=-log]");
  const folded = form?.closest("details:not([open])");
  if (folded) folded.open = true;
  const field = form?.querySelector("input:not([type=hidden])");
  if (field) field.focus();
  else form?.querySelector("a").click();
}

// --- the list

function walk(by) {
  const names = [...document.querySelectorAll(".people .name")];
  if (!names.length) return;
  const row = document.activeElement.closest?.(".people tr");
  const now = names.findIndex((name) => row?.contains(name));
  const next = now < 0 ? (by > 0 ? 0 : names.length - 1) : now + by;
  names[Math.min(Math.max(next, 0), names.length - 1)].focus();
}

function tickHere() {
  document.activeElement.closest?.(".people tr")?.querySelector("[name=person]")?.click();
}

// --- the palette and the help sheet come when they are asked for

async function openPalette() {
  (await import("./palette.js")).openPalette(go);
}

async function openHelp() {
  (await import("./palette.js")).openHelp(KEYS, OFF);
}
