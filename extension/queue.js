/**
 * Captures that the companion has not taken yet, kept on disk in this browser.
 *
 * An entry is `{key, state, windowId, page}`: `key` makes sending it twice harmless;
 * `state` is waiting (to be sent) or held (refused: kept for one more try by hand).
 */

const STORE = 'captures';
let opening;

/** Keep a capture until it is delivered or discarded. */
export function keepCapture(key, windowId, page) {
  return write((store) => store.put({ key, state: 'waiting', windowId, page }));
}

/** Return the waiting captures, oldest first. */
export async function listWaiting() {
  const entries = await read((store) => store.getAll());
  return entries
    .filter(({ state }) => state === 'waiting')
    .sort((one, other) => one.page.captured_at.localeCompare(other.page.captured_at));
}

/** Keep a refused capture aside, in place of the one its window held before. */
export async function holdCapture(entry) {
  const entries = await read((store) => store.getAll());
  const isStale = ({ state, windowId }) => state === 'held' && windowId === entry.windowId;
  await write((store) => {
    entries.filter(isStale).forEach(({ key }) => store.delete(key));
    store.put({ ...entry, state: 'held' });
  });
}

/** Queue a held capture again under a new key, with a few values changed. */
export async function requeueCapture(key, newKey, changes) {
  const entry = await read((store) => store.get(key));
  if (!entry) return undefined;
  const page = { ...entry.page, ...changes };
  const again = { ...entry, key: newKey, state: 'waiting', page };
  await write((store) => {
    store.delete(key);
    store.put(again);
  });
  return again;
}

/** Forget a capture: it was delivered, or the user discarded it. */
export function discardCapture(key) {
  return write((store) => store.delete(key));
}

function open() {
  if (opening) return opening;
  const asking = indexedDB.open('coffeechat', 1);
  asking.onupgradeneeded = () => asking.result.createObjectStore(STORE, { keyPath: 'key' });
  opening = answerOf(asking);
  return opening;
}

async function read(ask) {
  const database = await open();
  return answerOf(ask(database.transaction(STORE).objectStore(STORE)));
}

function answerOf(asking) {
  return new Promise((resolve, reject) => {
    asking.onsuccess = () => resolve(asking.result);
    asking.onerror = () => reject(asking.error);
  });
}

async function write(change) {
  const database = await open();
  return new Promise((resolve, reject) => {
    // strict: the page is on the disk before the user is told that it is safe
    const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
    transaction.oncomplete = () => resolve();
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
    change(transaction.objectStore(STORE));
  });
}
