// What the etiquette check found: a card that explains it, and the words marked.

/** Return the card of a finding, with one press that puts the better words in. */
export function findingCard(finding, form, text) {
  const card = make("section", `finding ${finding.severity === "warns" ? "warn" : ""}`);
  card.append(make("h3", "", finding.message), make("p", "small", finding.why));
  if (finding.suggestion === undefined || finding.suggestion === null) return card;
  const swap = make("p", "swap");
  swap.append(make("del", "", cut(text, finding.start, finding.end)), " ", make("ins", "", finding.suggestion));
  const use = make("button", "btn tiny", finding.suggestion ? "Use this wording" : "Cut these words");
  use.type = "button";
  use.addEventListener("click", () => rewrite(form.elements.body, finding));
  card.append(swap, use);
  return card;
}

/** Mark the words behind the text field: the layer below it holds the same text. */
export function markText(form, text, findings) {
  const mirror = form.querySelector(".mirror");
  const parts = [];
  let at = 0;
  for (const finding of [...findings].sort((one, other) => one.start - other.start)) {
    if (finding.start < at || finding.end <= finding.start) continue;
    const hit = make("mark", `hit ${finding.severity === "warns" ? "warn" : ""}`, cut(text, finding.start, finding.end));
    parts.push(cut(text, at, finding.start), hit);
    at = finding.end;
  }
  // The last line end counts in a text field, so the layer needs a sign after it.
  mirror.replaceChildren(...parts, cut(text, at), "\u200b");
}

function rewrite(field, { start, end, suggestion }) {
  const text = field.value;
  const from = cut(text, 0, start).length;
  field.focus();
  field.setSelectionRange(from, from + cut(text, start, end).length);
  // This one keeps the browser's own undo; nothing newer does.
  document.execCommand("insertText", false, suggestion);
}

/** Cut by whole characters, as the check counts them, not by UTF-16 code units. */
function cut(text, start, end) {
  return Array.from(text).slice(start, end).join("");
}

function make(tag, classes, text = "") {
  const element = document.createElement(tag);
  element.className = classes.trim();
  element.textContent = text;
  return element;
}
