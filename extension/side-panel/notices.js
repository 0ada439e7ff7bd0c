/** Lines above the view: versions that differ, a page that has moved on. */

import { checkHealth, companionVersion } from '../companion-api.js';
import { fill, h, icon } from './dom.js';
import { commandLine } from './state-view.js';
import { compareVersions } from './words.js';

const SINCE = 'The tab shows another page now. Press the coffeechat button to read it.';
const STALE = 'This page changed without reloading: what still spoke of the page before was left out. If something looks wrong, reload it and press the button again.';

/** Show what there is to say about the versions and the page of a state. */
export async function showNotices(state) {
  const place = document.querySelector('#notices');
  if (!companionVersion) await checkHealth().catch(() => undefined); // its view says so
  fill(place, versionNotice(), state.changed && state.phase === 'contact' && line(STALE));
  return followTab(state);
}

/** Notice when the captured tab goes on to another page; `current()` gives the state. */
export function watchTab(current) {
  chrome.tabs.onUpdated.addListener((tabId, change) => {
    const isLeaving = change.url !== undefined || change.status === 'loading';
    if (isLeaving && tabId === current().tabId) followTab(current());
  });
}

async function followTab({ phase, tabId, url }) {
  const known = document.querySelector('#moved-on');
  const hasMoved = phase === 'contact' && tabId !== undefined && (await leftPage(tabId, url));
  if (!hasMoved) known?.remove();
  else if (!known) document.querySelector('#notices').append(line(SINCE, 'moved-on'));
}

/**
 * Return whether a tab has gone from the page it was read at. Without the click's permission
 * its address is not told: then it has.
 */
export async function leftPage(tabId, url) {
  const tab = await chrome.tabs.get(tabId).catch(() => undefined); // the tab was closed
  if (!tab) return false;
  return tab.url === undefined || !isSamePage(tab.url, url);
}

/** Return whether one address is the other or a part of it, as an overlay's is. */
export function isSamePage(one, other) {
  const [a, b] = [new URL(one), new URL(other)];
  const [p, q] = [a, b].map(({ pathname }) => pathname.replace(/\/*$/, '/'));
  return a.origin === b.origin && (p.startsWith(q) || q.startsWith(p));
}

const line = (sentence, id) => h('p.note.ochre', { id, role: 'status' }, icon('warning'), h('span', sentence));

function versionNotice() {
  const mine = chrome.runtime.getManifest().version;
  const theirs = companionVersion;
  const order = theirs ? compareVersions(mine, theirs) : 'same';
  if (order === 'same') return undefined;
  const advice = order === 'older' ? 'load the newer folder' : 'update the companion in its folder';
  return h('details.version',
    h('summary', icon('again'), h('span', `The extension is ${order} than the companion`), icon('turn')),
    h('div.stack', h('p', `Extension ${mine}, companion ${theirs}. Captures still work; ${advice} when you have a minute.`),
      commandLine(order === 'older' ? 'coffeechat extension' : 'git pull && make run'),
      order === 'older' && h('p', 'It prints the folder. On the browser’s extensions page, press reload beside coffeechat, or load that folder.')));
}
