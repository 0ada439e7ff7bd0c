/** "This is my own page": it fills the user's profile, and nobody is added to the contacts. */

import { CaptureError, capturePage } from '../capture.js';
import { call, sendOwnPage } from '../companion-api.js';
import { showState } from '../panel-state.js';
import { button, h, ownLink, row } from './dom.js';
import { undoStep } from './correction.js';
import { leftPage } from './notices.js';
import { announce, attempt } from './notify.js';
import { stateView } from './state-view.js';
import { nameField } from './words.js';

/** Return the quiet action, where the page of `{windowId, state}` can still be read again. */
export function ownPageButton(context) {
  if (context.state.tabId === undefined) return undefined;
  return button('This is my own page', 'plain', () => takeOwnPage(context));
}

/** What the page added to the user's profile. */
export async function own({ state }) {
  const { filled } = state.own;
  return stateView('check', filled.length ? 'Taken into your profile' : 'Your profile says all of this', {},
    filled.length > 0 && h('p', 'From this page: ', h('b', filled.map(nameField).join(', ').toLowerCase()), '.'),
    h('p.soft', 'What you wrote there yourself stays. Nobody was added to your contacts.'),
    row(await ownLink('btn first', '/you', 'Open your profile')));
}

async function takeOwnPage({ windowId, state }) {
  const done = await attempt(async () => {
    const page = await readAgain(state);
    if (!page) return undefined;
    const own = await sendOwnPage({ ...page, as_person: true });
    const mistaken = state.answer?.contact;
    if (mistaken) await call(pathOf(mistaken), { method: 'DELETE' });
    return { own, mistaken };
  });
  if (!done) return;
  await showState(windowId, { ...state, phase: 'own', own: done.own });
  announce('This page is yours now, not a contact’s.', () => takeBack(windowId, state, done));
}

async function takeBack(windowId, state, { own: { step }, mistaken }) {
  await attempt(async () => {
    await undoStep(step);
    if (mistaken) await call(`${pathOf(mistaken)}/restore`, { method: 'POST' });
    await showState(windowId, state);
  });
}

const pathOf = ({ id }) => `/api/contacts/${id}`;

async function readAgain({ tabId, url }) {
  try {
    if (!(await leftPage(tabId, url))) return (await capturePage({ id: tabId, url })).page;
    announce('The tab shows another page now. Open yours and press the coffeechat button there.');
  } catch (error) {
    if (!(error instanceof CaptureError)) throw error;
    announce(error.message);
  }
  return undefined;
}
