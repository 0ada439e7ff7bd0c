/** Reads the page of a tab, once, where the user's click allows it. */

const BODY_LIMIT = 4_000_000; // bytes the companion takes, rounded down
const PATIENCE = 15_000; // milliseconds
const TRIES = 4;
const PAUSE = 200; // milliseconds
const OUT_OF_REACH = 'Browsers keep extensions out of their own settings, stores and PDF files, and out of pages you have left since.';
const TOO_LARGE = 'Its text is larger than the 4 MB that the companion takes.';
const READABLE = ['text/html', 'application/xhtml+xml', 'text/plain', 'application/xml', 'text/xml'];

/** A page that cannot be captured; `message` is a sentence for the user. */
export class CaptureError extends Error {}

/** Return `{page: {url, title, html, captured_at}, bytes, changed}` or throw a CaptureError. */
export async function capturePage(tab) {
  const read = await walkPage(tab);
  if (!READABLE.includes(read.contentType)) throw refuse('is a file, not a page');
  if (!isWebPage(read.url)) throw refuse('has no web address');
  const { url, title, html } = read;
  const page = { url, title, html, captured_at: new Date().toISOString() };
  const bytes = new TextEncoder().encode(JSON.stringify(page)).length;
  if (html === undefined || bytes > BODY_LIMIT) throw new CaptureError(TOO_LARGE);
  return { page, bytes, changed: read.changed };
}

async function walkPage(tab) {
  const [read] = await Promise.race([inject(tab, TRIES), giveUp()]);
  if (read?.result) return read.result;
  throw isWebPage(tab.url) ? refuse('gave no answer') : new CaptureError(OUT_OF_REACH);
}

// On a busy machine the click's permission may reach the page a moment later:
// 3 presses in 100 were refused so, not at the next try.
async function inject(tab, tries) {
  try {
    return await chrome.scripting.executeScript({
      target: { tabId: tab.id },
      files: ['/injected/page-walker.js'], // from the root: Firefox counts from the caller's folder
    });
  } catch {
    if (tries <= 1 || !isWebPage(tab.url)) throw new CaptureError(OUT_OF_REACH);
  }
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
  return inject(tab, tries - 1);
}

/** Return whether an address is a web page's. */
export const isWebPage = (url) => /^https?:/.test(url ?? '');

function giveUp() {
  const sentence = 'The page did not answer. Wait until it has loaded, then press the button again.';
  return new Promise((_, reject) => {
    setTimeout(() => reject(new CaptureError(sentence)), PATIENCE);
  });
}

function refuse(reason) {
  return new CaptureError(`This ${reason}.`);
}
