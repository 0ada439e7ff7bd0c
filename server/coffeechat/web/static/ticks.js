// The ticks in the list of people: all or none, and how many.

/** Keep the first tick and the number in step with the others. */
export function openTicks() {
  document.addEventListener("change", tick);
}

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
