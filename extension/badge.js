/** The number on the button: captures that wait, else how much is due today. */

import { call, settle } from './companion-api.js';

const FRESH = 60_000; // milliseconds

/**
 * Return what is due, `{count, title, talk}`, asked for again after a while or `anew`; the talk
 * is the one that is now, where one is.
 */
export async function readDue(anew = false) {
  const { due: known = { count: 0, at: 0 } } = await chrome.storage.session.get('due');
  if (!anew && Date.now() - known.at < FRESH) return known;
  const { answer } = await settle(() => call('/api/reminders')); // other parts say why there is none
  const told = answer ? { count: answer.reminders.length, title: answer.title, talk: answer.talk } : known;
  const due = { ...told, at: Date.now() };
  await chrome.storage.session.set({ due });
  return due;
}

/** Show the number on the button, and beside the button's name what it means. */
export async function showBadge(waiting) {
  const { count, title } = await readDue();
  const { default_title: name } = chrome.runtime.getManifest().action;
  const meaning = waiting ? `: ${waiting} still to be sent` : count ? `: ${title}` : '';
  await chrome.action.setBadgeText({ text: String(waiting || count || '') });
  await chrome.action.setTitle({ title: name + meaning });
}
