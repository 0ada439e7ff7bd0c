// The palette and the help sheet: dialogs that are made when they are opened.

import { Finder, make } from "./finder.js";

const ANYTHING = "A person, a page, an action"; // no longer: it fits a phone

/** Open the palette; `go(url)` leads to what is chosen. */
export function openPalette(go) {
  const dialog = openDialog("palette", "Go anywhere, do anything");
  const field = make("input", "field");
  field.type = "text";
  field.setAttribute("aria-label", ANYTHING);
  field.placeholder = ANYTHING;
  field.dir = "auto";
  const list = make("div", "finds");
  dialog.append(field, list);
  const finder = new Finder(field, list, { bare: true, choose: (url) => {
    dialog.close();
    go(url);
  } });
  field.focus();
  finder.ask();
}

/** Open the sheet that lists the shortcuts, with the switch for those without Ctrl: they are off
 * where the browser keeps `off`. */
export function openHelp(shortcuts, off) {
  const dialog = openDialog("keys", "Keys");
  const list = make("dl", "keys");
  for (const { keys, words } of shortcuts) {
    const row = make("div");
    const sign = make("dt");
    sign.append(...keys.split(" ").flatMap((key) => [make("kbd", "", key), " "]));
    row.append(sign, make("dd", "", words));
    list.append(row);
  }
  const tick = make("label", "tick");
  const box = make("input");
  box.type = "checkbox";
  box.checked = !localStorage.getItem(off);
  box.addEventListener("change", () => (box.checked ? localStorage.removeItem(off) : localStorage.setItem(off, "1")));
  tick.append(box, make("span", "", "Keys without Ctrl are on"));
  const close = make("button", "btn", "Close");
  close.type = "button";
  close.addEventListener("click", () => dialog.close());
  const bar = make("div", "row apart");
  bar.append(tick, close);
  dialog.append(make("h2", "", "Keys"), list, bar);
}

/** Open an empty dialog; it goes when it is closed, and the focus returns. */
function openDialog(name, label) {
  for (const other of document.querySelectorAll("dialog[open]")) other.close();
  const dialog = make("dialog", `sheet ${name}`);
  dialog.setAttribute("aria-label", label);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close(); // beside the sheet
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
