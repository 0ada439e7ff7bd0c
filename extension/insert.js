/** Puts a draft into the field the user chose on the page. Never submits it. */

const NO_ACCESS =
  'This page is out of reach: insert works on the page where you pressed the button. Copy works everywhere.';
const NO_FIELD = 'Click into the message field on the page first, then press Insert.';

/** Insert text into the tab in front and return `{done, sentence}`. */
export async function insertText(windowId, text) {
  const [tab] = await chrome.tabs.query({ active: true, windowId });
  try {
    return describeOutcome(await writeInto(tab.id, text));
  } catch {
    return { done: false, sentence: NO_ACCESS }; // the browser refused the injection
  }
}

async function writeInto(tabId, text) {
  const target = { tabId };
  await chrome.scripting.executeScript({ target, files: ['/injected/text-writer.js'] });
  const [{ result }] = await chrome.scripting.executeScript({
    target,
    func: (words) => globalThis.coffeechatWrite(words),
    args: [text],
  });
  return result;
}

/** Return what to tell the user about `{written, taken, wanted}`. */
export function describeOutcome({ written, taken, wanted }) {
  if (!written) return { done: false, sentence: NO_FIELD };
  if (taken >= wanted) return { done: true, sentence: 'Inserted. Read it once more before you send it.' };
  const sentence = `The field took ${taken} of ${wanted} characters. Shorten the draft, or use Copy.`;
  return { done: false, sentence };
}
