/** What the browser wakes for. Listeners stand at the top level, state in storage. */

import { guardStorage } from './client-store.js';
import { deliverWaiting, readTab } from './delivery.js';
import { forgetGone } from './forgetting.js';
import { pairFromTab } from './pairing.js';
import { forgetState } from './panel-state.js';

chrome.action.onClicked.addListener((tab) => {
  openPanel(tab.windowId); // first and at once: after an await the click no longer counts
  return followClick(tab);
});
chrome.runtime.onStartup.addListener(catchUp);
chrome.runtime.onInstalled.addListener(catchUp);
chrome.windows.onRemoved.addListener(forgetState);
guardStorage();

function openPanel(windowId) {
  const { sidePanel, sidebarAction } = chrome; // Chromium has the one, Firefox the other
  return sidePanel ? sidePanel.open({ windowId }) : sidebarAction.open();
}

async function catchUp() {
  await deliverWaiting();
  await forgetGone();
}

async function followClick(tab) {
  if (await pairFromTab(tab)) return;
  await readTab(tab);
}
