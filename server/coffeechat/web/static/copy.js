// Copying words to the clipboard, and saying so.

const SAID_FOR = 1800; // milliseconds

/** Copy an element's text; the button says what came of it. */
export function copyFrom(source, button) {
  copyText("value" in source ? source.value : source.textContent, button);
}

export async function copyText(text, button) {
  const done = await writeText(text);
  announce(done ? "Copied." : "The browser refused. Select the text and copy it by hand.");
  if (!done) return;
  button.classList.add("did");
  setTimeout(() => button.classList.remove("did"), SAID_FOR);
}

async function writeText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (refused) {
    if (refused instanceof DOMException) return false;
    throw refused;
  }
}

/** Say a sentence at the bottom of the page, to the eye and to a screen reader. */
export function announce(sentence) {
  const bar = document.createElement("div");
  bar.className = "undo passing";
  const words = document.createElement("span");
  words.textContent = sentence;
  bar.append(words);
  document.getElementById("notices").replaceChildren(bar);
  setTimeout(() => bar.remove(), SAID_FOR * 2);
}
