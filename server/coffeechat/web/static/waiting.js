// A part of a page that shows how far some work is: asked for again until the work is done.

import { announce } from "./copy.js";
import { loadPage, replacePart } from "./swap.js";

const EVERY = 700; // milliseconds

/** Follow the work that a part of the page shows, if it shows any. */
export function follow(part, arrive) {
  const work = part.matches?.("[data-wait]") ? part : part.querySelector?.("[data-wait]");
  if (work) setTimeout(() => look(work, arrive), EVERY);
}

async function look(work, arrive) {
  if (!work.isConnected) return; // cancelled meanwhile
  const answer = await loadPage({ method: "GET", url: work.dataset.wait }).catch(() => null);
  if (!work.isConnected) return;
  const fresh = answer?.getElementById(work.id);
  if (!fresh) {
    announce("The companion isn’t answering. Reload the page to see how far it came.");
    return;
  }
  if (fresh.dataset.state === work.dataset.state) {
    // The same point: only the figures move, so that whoever is on a button stays there.
    for (const name of ["progress", "label"]) work.querySelector(name).replaceWith(document.importNode(fresh.querySelector(name), true));
    setTimeout(() => look(work, arrive), EVERY);
    return;
  }
  announce(fresh.querySelector("h1").textContent);
  replacePart(work, fresh, arrive);
}
