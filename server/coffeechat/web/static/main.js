// What a script adds to the pages; every form and link works without it.
import { announce, copyFrom } from "./copy.js";
import { openDrafts } from "./drafts.js";
import { watchPairing } from "./pairing.js";
import { swapParts } from "./swap.js";
import { openTalk } from "./talk.js";
import { sendLeftBehind } from "./talk-outbox.js";
import { follow } from "./waiting.js";

const SHOWN_FOR = 6000; // milliseconds that a passing notice stays

document.addEventListener("keydown", focusSearch);
document.addEventListener("keydown", closeMenu);
document.addEventListener("click", closeOtherMenus);
document.addEventListener("click", pressed);
document.addEventListener("change", sift);
document.addEventListener("change", tick);
swapParts(document, arrive);
arrive(document);
openTalk(document.querySelector("[data-changes]"));
if (document.querySelector("meta[name=csrf-token]")?.content) {
  sendLeftBehind(() => announce("What you wrote during the talk is kept now."));
}
watchPairing(document.querySelector("[data-pairing]"));

/** Put to work what stands in a part of the page, at the start and after each swap. */
function arrive(part) {
  for (const field of part.querySelectorAll("[data-zone-here]")) {
    field.value ||= Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
  }
  openDrafts(part);
  follow(part, arrive);
  passNotice();
}

/** A notice that asks nothing goes by itself, and does not come back with a reload. */
function passNotice() {
  const notice = document.querySelector(".undo.passing");
  if (notice) setTimeout(() => notice.remove(), SHOWN_FOR);
  const address = new URL(location.href);
  const passing = ["done", "step"].filter((name) => address.searchParams.has(name));
  if (!passing.length) return;
  for (const name of passing) address.searchParams.delete(name);
  history.replaceState(null, "", address);
}

function focusSearch(event) {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const find = document.getElementById("find");
  if (!find) return;
  event.preventDefault();
  find.focus();
  find.select();
}

function closeMenu(event) {
  const menu = event.key === "Escape" && event.target.closest?.("details.menu[open]");
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
}

function closeOtherMenus(event) {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
}

function pressed(event) {
  const button = event.target.closest?.("[data-copy], [data-print]");
  if (button?.dataset.copy) copyFrom(document.querySelector(button.dataset.copy), button);
  else if (button) window.print();
}

/** Tick all or none, and say how many are ticked. */
function tick(event) {
  const list = event.target.closest?.("#chosen");
  if (!list || event.target.type !== "checkbox") return;
  const boxes = [...list.querySelectorAll("[name=person]")];
  const all = list.querySelector("[data-tick-all]");
  if (event.target === all) for (const box of boxes) box.checked = all.checked;
  const ticked = boxes.filter((box) => box.checked).length;
  all.checked = ticked === boxes.length;
  all.indeterminate = ticked > 0 && !all.checked;
  list.querySelector("[data-ticked]").textContent = ticked;
}

function sift(event) {
  event.target.closest?.("[data-sift]")?.requestSubmit();
}
