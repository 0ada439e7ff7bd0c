/** Introduces this browser to the companion: by its own page, or by a typed code. */

import { pair, settle } from './companion-api.js';
import { readClient } from './client-store.js';
import { deliverWaiting } from './delivery.js';
import { showState } from './panel-state.js';

const PAGE = /^http:\/\/127\.0\.0\.1:(\d{1,5})\/pair$/;

/**
 * Return the port of the companion's pairing page, or 0 for any other address.
 * A browser that is paired already only listens to the port it knows.
 */
export function readPairingPort(url, client) {
  const port = Number(PAGE.exec(url ?? '')?.[1] ?? 0);
  return client.token && port !== client.port ? 0 : port;
}

/** Pair from the companion's page when the tab shows it; say whether it did. */
export async function pairFromTab(tab) {
  const port = readPairingPort(tab.url, await readClient());
  if (!port) return false;
  const code = await readCode(tab.id);
  if (!code) return false;
  await pairWithCode(tab.windowId, code, port);
  return true;
}

/** Pair with a code and say in the window's panel how it went. */
export async function pairWithCode(windowId, code, port) {
  const key = crypto.randomUUID();
  const { problem } = await settle(() => pair(code, port));
  if (problem) {
    const phase = problem.kind === 'down' ? 'down' : 'unpaired';
    await showState(windowId, { phase, key, sentence: problem.message, typed: code });
    return;
  }
  await showState(windowId, { phase: 'paired', key });
  const delivered = await deliverWaiting();
  if (delivered.length) await showState(windowId, delivered.at(-1));
}

async function readCode(tabId) {
  const [{ result }] = await chrome.scripting.executeScript({
    target: { tabId },
    func: () => document.querySelector('output#pairing-code')?.dataset.pairingCode ?? '',
  });
  return result;
}
