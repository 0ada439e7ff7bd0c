/** Where the companion listens, and who this browser is to it. */

const DEFAULT_PORT = 20300;
const KEY = 'companion';

/** Keep what is stored away from scripts that run in pages, where the browser can. */
export function guardStorage() {
  return chrome.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** Return `{port, client, token}`; without a pairing, client and token are empty. */
export async function readClient() {
  const stored = await chrome.storage.local.get(KEY);
  return { port: DEFAULT_PORT, client: '', token: '', ...stored[KEY] };
}

/** Return the companion's address on a port. */
export const addressOf = (port) => `http://127.0.0.1:${port}`;

/** Remember some of port, client and token. */
export async function saveClient(changes) {
  await chrome.storage.local.set({ [KEY]: { ...(await readClient()), ...changes } });
}
