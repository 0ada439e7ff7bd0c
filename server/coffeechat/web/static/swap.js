// Sending a form, or following a link, without leaving the page: the parts named in
// `data-swap` are replaced by those of the answer, the rest keeps what was typed in it.

import { announce } from "./copy.js";

/** Handle the forms and links of `root` that have `data-swap`; `arrive(part)` is called
 * with each part that came in. */
export function swapParts(root, arrive) {
  root.addEventListener("submit", (event) => {
    const form = event.target;
    const button = event.submitter;
    const parts = form.dataset.swap;
    if (!parts || event.defaultPrevented || button?.hasAttribute("formaction")) return;
    event.preventDefault();
    // Not form.action: a button may be called "action" and stand before it.
    const request = { method: "POST", url: form.getAttribute("action"), body: new FormData(form, button) };
    swap(request, parts, arrive, form);
  });
  root.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    const parts = link?.dataset.swap ?? link?.closest("nav[data-swap]")?.dataset.swap;
    if (!parts || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    swap({ method: "GET", url: link.href }, parts, arrive);
  });
}

async function swap(request, parts, arrive, form) {
  const before = document.activeElement;
  let answer;
  try {
    answer = await loadPage(request);
  } catch {
    announce("The companion isn’t answering. Start it in a terminal, then try again.");
    return;
  }
  const found = parts.split(" ").map((part) => [document.querySelector(part), answer.querySelector(part)]);
  if (!found.every(([old, fresh]) => old && fresh)) {
    // An error page: it says why in its first sentence.
    announce(answer.querySelector("main .lede")?.textContent ?? "That didn’t work. Reload the page, then try again.");
    return;
  }
  form?.querySelector(":scope > [role=alert]")?.remove();
  const refused = answer.querySelector("[role=alert]");
  if (form && refused && !found.some(([, fresh]) => fresh.contains(refused))) {
    form.prepend(document.importNode(refused, true)); // this form is in none of its own parts
    return;
  }
  notify(answer, parts);
  for (const [old, fresh] of found) if (!holdsTyped(old, form)) replacePart(old, fresh, arrive);
  putFocus(before, parts);
}

// A text begun in a part is kept when a form of another part is sent, and the part with it.
function holdsTyped(part, form) {
  if (!form || part.contains(form)) return false;
  return [...part.querySelectorAll("textarea")].some((text) => text.value !== text.defaultValue);
}

/** Return the answer as a document. An XMLHttpRequest parses it without ever running or
 * loading anything, and without turning a string into markup. */
export function loadPage({ method, url, body }) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    request.responseType = "document";
    request.onload = () => (request.response ? resolve(request.response) : reject(new Error("no page")));
    request.onerror = () => reject(new Error("no answer"));
    request.send(body ?? null);
  });
}

export function replacePart(old, fresh, arrive) {
  const open = [...old.querySelectorAll("details[open][data-keep]")].map((one) => one.dataset.keep);
  const part = document.importNode(fresh, true);
  for (const details of part.querySelectorAll("details[data-keep]")) {
    if (open.includes(details.dataset.keep)) details.open = true;
  }
  old.replaceWith(part);
  arrive(part);
}

/** Show what the answer says was done; taking it back changes the same parts again. */
function notify(answer, parts) {
  const notices = document.getElementById("notices");
  const fresh = answer.getElementById("notices");
  if (!fresh) return;
  notices.replaceChildren(...document.importNode(fresh, true).children);
  for (const form of notices.querySelectorAll("form:not([data-swap])")) form.dataset.swap = parts;
}

// Who pressed something that is still there stays at it; else the focus goes to what came in.
function putFocus(before, parts) {
  const wanted =
    document.querySelector(`${parts.split(" ")[0]} [autofocus]`) ??
    document.querySelector("[role=alert] ~ * .field, [role=alert] ~ .field") ??
    (before?.isConnected && before !== document.body ? before : null) ??
    (before?.id ? document.getElementById(before.id) : null) ??
    document.querySelector(`${parts.split(" ")[0]} :is(h2, h3)`);
  if (!wanted || document.activeElement === wanted) return;
  if (!wanted.matches("a, button, input, textarea, select, summary")) wanted.tabIndex = -1;
  wanted.focus({ preventScroll: true });
  wanted.scrollIntoView({ block: "nearest" }); // a form that has closed may leave it out of sight
  document.querySelector("[role=alert]")?.scrollIntoView({ block: "nearest" }); // why stands above it
}
