// What a script adds to the pages; every form and link works without it.
import { announce, copyFrom } from "./copy.js";
import { openDrafts } from "./drafts.js";
import { listenForKeys } from "./keys.js";
import { swapParts } from "./swap.js";

const SHOWN_FOR = 6000; // milliseconds that a passing notice stays

document.addEventListener("keydown", closeMenu);
document.addEventListener("click", closeOtherMenus);
document.addEventListener("toggle", showWholeMenu, true);
document.addEventListener("click", pressed);
document.addEventListener("change", sift);
document.addEventListener("change", askForLeave);
document.addEventListener("keydown", sendLine);
document.addEventListener("focusin", offerZones);
swapParts(document, arrive);
arrive(document);
listenForKeys();
bringIn("body[data-notify]", "./notify.js", "tellOfDue");
bringIn("[data-pairing]", "./pairing.js", "watchPairing");
bringIn("[data-waiting]", "./pairing.js", "watchFirstSteps");
if (new URLSearchParams(location.search).has("found")) bringIn("main", "./found.js", "showFound");
document.getElementById("find")?.addEventListener("focus", openSearch, { once: true });
sendLeftBehind();

/** Put to work what stands in a part of the page, at the start and after each swap. */
function arrive(part) {
  for (const field of part.querySelectorAll("[data-zone-here]")) {
    field.value ||= Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
  }
  openDrafts(part);
  if (part.matches?.("[data-wait]") || part.querySelector("[data-wait]")) follow(part);
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

function closeMenu(event) {
  const menu = event.key === "Escape" && event.target.closest?.("details.menu[open]");
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
}

/** A menu that opens at the edge of the window comes into sight whole. */
function showWholeMenu({ target }) {
  if (target.matches("details.menu[open]")) target.lastElementChild.scrollIntoView({ block: "nearest" });
}

function closeOtherMenus(event) {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
}

function pressed(event) {
  const button = event.target.closest?.("[data-copy], [data-print], [data-close], summary");
  const folded = button?.closest("details");
  if (button?.dataset.copy) copyFrom(document.querySelector(button.dataset.copy), button);
  else if (button?.matches("[data-print]")) window.print();
  else if (button?.matches("[data-close]")) {
    folded.open = false;
    folded.querySelector("summary").focus();
  } else if (folded && !folded.open) {
    setTimeout(() => folded.querySelector("[data-write]")?.focus()); // it opens to be written in
  }
}

/** Offer the zones that the browser knows: a list of them would be a fifth of the page. */
function offerZones({ target }) {
  const list = target.getAttribute("list") === "zones" && target.list;
  if (!list || list.options.length) return;
  list.append(...Intl.supportedValuesOf("timeZone").map((zone) => new Option("", zone)));
}

/** A line that grows is still a line: Enter sends its form. */
function sendLine(event) {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || !event.target.matches?.("textarea.grow")) return;
  event.preventDefault();
  event.target.form.requestSubmit();
}

function sift(event) {
  event.target.closest?.("[data-sift]")?.requestSubmit();
}

/** Ask the browser for leave to notify when the switch is put on: it wants a press for that. */
function askForLeave({ target }) {
  if (target.matches("[name=notify]") && target.checked) Notification.requestPermission();
}

/** Load what only some pages need, and give it the part of the page that needs it. */
async function bringIn(selector, module, name) {
  const part = document.querySelector(selector);
  if (part) (await import(module))[name](part);
}

async function follow(part) {
  (await import("./waiting.js")).follow(part, arrive);
}

/** Send what a talk's page has left in the browser's storage. */
async function sendLeftBehind() {
  const signedIn = document.querySelector("meta[name=csrf-token]")?.content;
  if (!signedIn || !Object.keys(localStorage).some((name) => name.startsWith("coffeechat talk "))) return;
  const outbox = await import("./talk-outbox.js");
  outbox.sendLeftBehind(() => announce("What you wrote during the talk is kept now."));
}

async function openSearch() {
  (await import("./search.js")).openSearch(arrive);
}
