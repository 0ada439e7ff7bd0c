// The ticks in the list of people: all or none, and how many.

/** Keep the first tick and the number in step with the others, also those ticked already. */
export function openTicks() {
  document.addEventListener("change", tick);
  const list = document.getElementById("chosen");
  if (list) count(list);
}

function tick({ target }) {
  const list = target.closest?.("#chosen");
  if (!list || target.type !== "checkbox") return;
  if (target.matches("[data-tick-all]")) {
    for (const box of list.querySelectorAll("[name=person]")) box.checked = target.checked;
  }
  count(list);
}

function count(list) {
  const boxes = [...list.querySelectorAll("[name=person]")];
  const all = list.querySelector("[data-tick-all]");
  const ticked = boxes.filter((box) => box.checked).length;
  all.checked = ticked === boxes.length;
  all.indeterminate = ticked > 0 && !all.checked;
  list.querySelector("[data-ticked]").textContent = ticked;
}
