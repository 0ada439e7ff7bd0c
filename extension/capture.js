/** Reads the page of a tab, once, where the user's click allows it. */

const BODY_LIMIT = 4_000_000; // bytes that the companion takes, a little rounded down
const PATIENCE = 15_000; // milliseconds
const READABLE = ['text/html', 'application/xhtml+xml', 'text/plain', 'application/xml', 'text/xml'];

/** A page that cannot be captured; `message` is a sentence for the user. */
export class CaptureError extends Error {}

/** Return `{page: {url, title, html, captured_at}, bytes, changed}` or throw a CaptureError. */
export async function capturePage(tab) {
  const read = await walkPage(tab.id);
  if (!READABLE.includes(read.contentType)) throw refuse('is a file, not a page');
  if (!/^https?:\/\//.test(read.url)) throw refuse('has no web address');
  if (read.html === undefined) throw tooLarge(BODY_LIMIT);
  const { url, title, html } = read;
  const page = { url, title, html, captured_at: new Date().toISOString() };
  const bytes = new TextEncoder().encode(JSON.stringify(page)).length;
  if (bytes > BODY_LIMIT) throw tooLarge(bytes);
  return { page, bytes, changed: read.changed };
}

async function walkPage(tabId) {
  const files = ['injected/page-walker.js'];
  const reading = chrome.scripting.executeScript({ target: { tabId }, files }).catch(() => {
    const sentence = 'Browsers keep extensions out of their own settings, stores and PDF files';
    throw new CaptureError(`${sentence}, and out of pages you have left since.`);
  });
  const [{ result }] = await Promise.race([reading, giveUp()]);
  if (!result) throw refuse('could not be read');
  return result;
}

function giveUp() {
  const sentence = 'The page did not answer. Wait until it has loaded, then press the button again.';
  return new Promise((_, reject) => {
    setTimeout(() => reject(new CaptureError(sentence)), PATIENCE);
  });
}

function refuse(reason) {
  return new CaptureError(`This ${reason}, so there is nothing an extension could read.`);
}

function tooLarge(bytes) {
  const size = `${(bytes / 1_000_000).toFixed(1)} MB`;
  return new CaptureError(`Its text is larger than the companion takes (${size}; the limit is 4 MB).`);
}
