// The search field in the masthead: on the list of people the list itself follows what is
// typed, elsewhere those who are meant stand below the field.

import { Finder, make } from "./finder.js";
import { loadPage, replacePart } from "./swap.js";

const PAUSE = 180; // milliseconds without a key before the list follows

/** Make the field answer as one types; Enter still sends its form. */
export function openSearch(arrive) {
  const field = document.getElementById("find");
  if (!field) return;
  if (document.querySelector("[data-find-here]")) followList(field, arrive);
  else suggest(field);
}

function suggest(field) {
  const list = make("div", "finds below-field");
  list.hidden = true;
  field.form.append(list);
  const finder = new Finder(field, list, { people: true, choose: (url) => location.assign(url) });
  document.addEventListener("click", (event) => {
    if (!field.form.contains(event.target)) finder.close();
  });
  if (field.value !== field.defaultValue) finder.ask(); // typed before this module was here
}

function followList(field, arrive) {
  let waiting;
  let turn = 0;
  const wait = () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const now = (turn += 1);
      const address = new URL(location.href);
      address.searchParams.delete("page");
      if (field.value.trim()) address.searchParams.set("q", field.value.trim());
      else address.searchParams.delete("q");
      const answer = await loadPage({ method: "GET", url: address.href }).catch(() => null);
      const [old, fresh] = [document, answer].map((page) => page?.querySelector("[data-find-here]"));
      if (now !== turn || !old || !fresh) return; // typed on, or the companion is away: Enter says so
      replacePart(old, fresh, arrive);
      history.replaceState(null, "", address);
      document.getElementById("found-aloud").textContent = fresh.querySelector("h1").textContent;
    }, PAUSE);
  };
  field.addEventListener("input", wait);
  if (field.value !== field.defaultValue) wait(); // typed before this module was here
}
