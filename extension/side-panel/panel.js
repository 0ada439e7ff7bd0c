/** The side panel: follows its window's state and shows the view that belongs to it. */

import { readDue } from '../badge.js';
import { deliverWaiting } from '../delivery.js';
import { showState, watchState } from '../panel-state.js';
import { listWaiting } from '../queue.js';
import { busy, down, resting, stranger, unpaired } from './connection.js';
import { contact } from './contact.js';
import { fill, h, icon, name, ownLink, refill } from './dom.js';
import { showNotices, watchTab } from './notices.js';
import { announce, say } from './notify.js';
import { own } from './own-page.js';
import { people } from './people.js';
import { nobody, noted, paired, reading, refused, uncapturable } from './states.js';
import { count } from './words.js';

// By phase; each takes `{windowId, state, retry}` and returns an element, or a promise of one.
const VIEWS = {
  idle: resting, paired, reading, contact, people, noted, own,
  nobody, refused, uncapturable,
  down, busy, stranger, unpaired,
};
const RETRY = 5_000; // milliseconds between tries while something waits
const RESTING = ['idle', 'paired', 'down', 'busy', 'unpaired', 'stranger'];

const windowId = (await chrome.windows.getCurrent()).id;
const bar = document.querySelector('#bar');
const view = document.querySelector('#view');
let shown = { phase: '', key: '' };

await watchState(windowId, render);
watchTab(() => shown);
setInterval(retry, RETRY);
retry();

// Within one capture's contact the view keeps itself up to date; the state only remembers.
async function render(state) {
  const isSame = shown.key === state.key && shown.phase === state.phase;
  shown = state;
  if (isSame && state.phase === 'contact') return;
  const content = await VIEWS[state.phase]({ windowId, state, retry });
  if (shown !== state) return; // a newer state came while this one was being drawn
  refill(view, content);
  say(view.querySelector('h1, h2').textContent);
  await renderBar(state);
  await showNotices(state);
}

async function renderBar(state) {
  const record = state.phase === 'contact'
    && await ownLink('btn plain tiny', `/people/${state.answer.contact.id}`, 'Open record');
  const waiting = (await listWaiting()).length;
  const tag = waiting ? h('span.tag.ochre', `${waiting} waiting`) : await dueTag(await readDue());
  fill(bar, h('span.mark', icon('mark', ''), 'coffeechat'), tag, record);
}

function dueTag({ count: due, talk }) {
  if (talk) return ownLink('tag spruce due', `/talks/${talk.id}`, 'Talk now', h('span.sr', ' with ', name(talk.called)));
  return due > 0 && ownLink('tag ochre due', '/today', `${due} due`);
}

async function retry() {
  const delivered = await deliverWaiting();
  await renderBar(shown);
  if (delivered.length && RESTING.includes(shown.phase)) await showLast(delivered);
  else if (RESTING.includes(shown.phase)) await refresh();
}

// After a restart of the browser the captures are older than the panel: show the last.
async function showLast(delivered) {
  announce(`${count(delivered.length, 'capture')} went over to the companion.`);
  await showState(windowId, delivered.at(-1));
}

// What was said of the companion a while ago is looked at again.
async function refresh() {
  const state = shown;
  const phase = ['down', 'busy', 'stranger'].includes(state.phase) ? 'idle' : state.phase;
  const content = await VIEWS[phase]({ windowId, state, retry });
  const isEditing = view.querySelector('input:focus, textarea:focus, form:not([hidden]) #port');
  const isSame = content.isEqualNode(view.firstElementChild);
  if (shown === state && !isEditing && !isSame) refill(view, content);
}
