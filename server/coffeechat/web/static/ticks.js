// The ticks in the list of people: the first of them and the number keep in step with the others.

document.addEventListener("change", tick);
const list = document.getElementById("chosen");
if (list) count(list); // also those that are ticked already

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
