/** From the button to the companion: read the page, keep it, send it, show the outcome. */

import { showBadge } from './badge.js';
import { CaptureError, capturePage, isWebPage } from './capture.js';
import { sendCapture, settle } from './companion-api.js';
import { showOutcome, showState } from './panel-state.js';
import { discardCapture, holdCapture, keepCapture, listWaiting, requeueCapture } from './queue.js';

/** Read a tab's page and send it; the window's panel follows along. */
export async function readTab(tab, extra = {}) {
  const key = crypto.randomUUID();
  const { id: tabId, windowId, url = '', title = '' } = tab;
  await showState(windowId, { phase: 'reading', key, tabId, url, title });
  try {
    const { page, bytes, changed } = await capturePage(tab);
    await keepCapture(key, windowId, { ...page, ...extra });
    await showOutcome(windowId, key, { bytes, changed, url: page.url, title: page.title });
  } catch (error) {
    await showOutcome(windowId, key, describeFailure(error));
    if (!(error instanceof CaptureError)) throw error;
    return;
  }
  await deliverWaiting();
}

/** Read the page that a panel's state came from once more. */
export function readAgain(windowId, { tabId, url, title }, extra) {
  return readTab({ id: tabId, windowId, url, title }, extra);
}

/** Send text that the user pasted in place of a page: it is about a person. */
export async function sendText(windowId, { url: address }, text) {
  const key = crypto.randomUUID();
  const url = isWebPage(address) ? address : '';
  const title = text.trim().split('\n')[0].trim().slice(0, 200);
  const captured_at = new Date().toISOString();
  await keepCapture(key, windowId, { url, title, text, captured_at, as_person: true });
  await showState(windowId, { phase: 'reading', key, url, title, bytes: text.length });
  await deliverWaiting();
}

/** Send a page again on which nobody was found, insisting that it is a person's. */
export async function insistOnPerson(windowId, state) {
  const key = crypto.randomUUID();
  const entry = await requeueCapture(state.key, key, { as_person: true });
  if (!entry) return false;
  await showState(windowId, { ...state, phase: 'reading', key });
  await deliverWaiting();
  return true;
}

/**
 * Send every waiting capture, oldest first, once: two panels and the worker take turns.
 * Returns the panel states of those that were delivered.
 */
export function deliverWaiting() {
  return navigator.locks.request('coffeechat-delivery', async () => {
    const delivered = [];
    let stopped; // what stopped one capture stops those that come after it
    for (const entry of await listWaiting()) {
      const { key, windowId, page } = entry;
      const outcome = stopped ?? (await deliver(entry));
      await showOutcome(windowId, key, outcome.state);
      if (outcome.stops) stopped = outcome;
      else if (!outcome.waits) delivered.push({ key, url: page.url, title: page.title, ...outcome.state });
    }
    await showBadge((await listWaiting()).length);
    return delivered;
  });
}

// Returns `{state, waits, stops}`: what to show, whether the entry is still to be sent,
// and whether there is no use in trying the next one.
async function deliver(entry) {
  const { answer, problem } = await settle(() => sendCapture(entry.key, entry.page));
  if (problem) return postpone(entry, problem);
  await discardCapture(entry.key);
  return { state: { phase: nameAnswer(answer), answer } };
}

// A refusal is final for this page, and the next one may go; all else is tried again.
async function postpone(entry, { kind, status, message: sentence }) {
  const isOwnFault = kind === 'busy' && status !== 503; // this page's alone, it may be
  if (!['nobody', 'refused'].includes(kind)) return { state: { phase: kind, sentence }, waits: true, stops: !isOwnFault };
  await holdCapture(entry);
  return { state: { phase: kind, sentence } };
}

function describeFailure(error) {
  if (error instanceof CaptureError) return { phase: 'uncapturable', sentence: error.message };
  const sentence = `The extension stumbled (${error.message}). Press the button again.`;
  return { phase: 'refused', sentence };
}

function nameAnswer(answer) {
  if (answer.contact) return 'contact';
  return answer.people?.length ? 'people' : 'noted';
}
