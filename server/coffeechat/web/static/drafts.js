// The draft editor: change channel and angle without losing what was typed, count, and
// check as one types.

import { copyText } from "./copy.js";
import { loadPage } from "./swap.js";

const PAUSE = 350; // milliseconds without a key before a draft is checked
let pressed; // the last link to another draft

/** Put the drafts that stand in a part of the page to work. */
export function openDrafts(part) {
  const desk = part.querySelector?.("[data-drafts]") ?? (part.matches?.("[data-drafts]") ? part : null);
  if (!desk || desk.dataset.open) return;
  desk.dataset.open = "yes";
  for (const form of desk.querySelectorAll("[data-draft]")) openDraft(form);
  desk.addEventListener("click", (event) => changeDraft(event, desk));
}

function openDraft(form) {
  const field = form.elements.body;
  let waiting;
  field.addEventListener("input", () => {
    showLength(form, field.value);
    mark(form, []);
    clearTimeout(waiting);
    waiting = setTimeout(() => check(form), PAUSE);
  });
  form.querySelector("[data-copy-draft]").addEventListener("click", (event) => {
    if (event.currentTarget.getAttribute("aria-disabled") !== "true") {
      copyText(field.value, event.currentTarget);
    }
  });
}

/** Show another channel's or angle's draft: the one that was open before as it was left, else
 * the one that the link leads to. */
async function changeDraft(event, desk) {
  const link = event.target.closest("a[data-channel], a[data-step]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const now = openOne(desk);
  if (!now) return; // no draft is open: the link leads to another page
  event.preventDefault();
  pressed = link;
  const wanted = atHand(desk, now, link) ?? (await fetchDraft(link.href));
  if (pressed !== link) return; // another one meanwhile
  if (!wanted) {
    location.assign(link.href); // the page of that address says what its draft waits for
    return;
  }
  showInstead(desk, now, wanted);
  if (link.dataset.step) wanted.querySelector(`[data-step="${link.dataset.step}"]`)?.focus();
}

function openOne(desk) {
  return [...desk.querySelectorAll("[data-draft]")].find((form) => !form.hidden);
}

function atHand(desk, now, link) {
  const forms = [...desk.querySelectorAll("[data-draft]")];
  if (link.dataset.channel === now.dataset.channel) return now;
  if (link.dataset.channel) return forms.find((form) => form.dataset.channel === link.dataset.channel);
  const angle = new URL(link.href).searchParams.get("angle");
  return forms.find((form) => form.dataset.channel === now.dataset.channel && form.elements.angle.value === angle);
}

async function fetchDraft(url) {
  const answer = await loadPage({ method: "GET", url }).catch(() => null);
  const fresh = answer?.querySelector("[data-draft]:not([hidden])");
  return fresh ? document.importNode(fresh, true) : null;
}

function showInstead(desk, now, wanted) {
  if (!wanted.isConnected) {
    now.after(wanted);
    openDraft(wanted);
  }
  now.hidden = true;
  wanted.hidden = false;
  for (const one of desk.querySelectorAll("a[data-channel]")) {
    one.toggleAttribute("aria-current", false);
    if (one.dataset.channel === wanted.dataset.channel) one.setAttribute("aria-current", "true");
  }
}

/** Count as the channel counts: words, or characters as UTF-16 code units. */
export function countUnits(text, unit) {
  return unit === "words" ? (text.match(/\S+/g) ?? []).length : text.length;
}

function showLength(form, text) {
  const { unit, aim, limit } = form.dataset;
  const length = countUnits(text.trim(), unit);
  const full = limit && Number(limit) <= 2 * Number(aim) ? Number(limit) : Number(aim) * 1.25;
  form.querySelector("[data-length]").textContent = length;
  form.querySelector(".used").setAttribute("width", Math.min(100, (100 * length) / full).toFixed(1));
  const meter = form.querySelector(".meter");
  meter.classList.toggle("over", Boolean(limit) && length > Number(limit));
  meter.classList.toggle("past", length > Number(aim));
}

/** Mark words of a draft; what marks them comes with the first key. */
async function mark(form, findings) {
  (await import("./findings.js")).markText(form, form.elements.body.value, findings);
}

async function check(form) {
  const text = form.elements.body.value;
  const answer = await fetch(form.dataset.check, {
    method: "POST", body: new FormData(form), headers: { Accept: "application/json" },
  }).catch(() => null);
  if (form.elements.body.value !== text) return; // typed on: a later answer counts
  const list = form.querySelector("[data-findings]");
  if (!answer) {
    list.textContent = "Not checked: the companion isn’t answering.";
    return;
  }
  const { findings = [], detail } = await answer.json();
  const { findingCard } = await import("./findings.js");
  list.replaceChildren(...(detail ? [detail] : findings.map((finding) => findingCard(finding, form, text))));
  mark(form, findings);
  block(form, findings.some((finding) => finding.severity === "blocks"));
}

function block(form, blocked) {
  const copy = form.querySelector("[data-copy-draft]");
  const why = form.querySelector("[data-why]");
  form.dataset.why ??= why.textContent;
  why.textContent = blocked ? "Copy returns once the marked words are changed." : form.dataset.why;
  copy.setAttribute("aria-disabled", String(blocked));
}
