/** What the panel says about the companion: not running, unknown, busy, or back again. */

import { checkHealth, CompanionError, settle } from '../companion-api.js';
import { readClient, saveClient } from '../client-store.js';
import { pairWithCode } from '../pairing.js';
import { showState } from '../panel-state.js';
import { discardCapture, listWaiting } from '../queue.js';
import { askForm, button, fill, h, name, ownLink, row, submit } from './dom.js';
import { announce } from './notify.js';
import { commandLine, stateView } from './state-view.js';
import { nameHost, nameTime } from './words.js';

/** Nothing was captured in this window yet: say what to do first. */
export async function resting(context) {
  const problem = await findProblem();
  if (problem) {
    const state = { ...context.state, sentence: problem.message };
    return VIEW_OF[problem.kind]({ ...context, state });
  }
  if ((await listWaiting()).length) return busy(context);
  return stateView('nobody', 'No page read here yet', {},
    h('p', 'Open a profile page and press the coffeechat button, or Alt+Shift+J.'),
    row(await ownLink('btn', '/people', 'Open your people')));
}

/** The companion is not running. */
export async function down(context) {
  const waiting = await listWaiting();
  if (waiting.length) {
    return keeping(context, waiting, 'Kept here until the companion is back',
      h('p.small.soft', 'To start the companion, in a terminal:'), commandLine('coffeechat serve'));
  }
  return stateView('plug', 'The companion isn’t answering', {},
    h('p', 'It runs on this computer and keeps your people. Start it in a terminal, then test again.'),
    commandLine('coffeechat serve'), testRow(context, 'Test again'), outcome(context));
}

function keeping(context, waiting, heading, ...advice) {
  const all = ['The capture is', 'Both captures are'][waiting.length - 1] ?? `All ${waiting.length} captures are`;
  const way = waiting.length > 1 ? 'go over by themselves' : 'goes over by itself';
  return stateView('tray', heading, { tone: 'ochre' }, h('p', `${all} safe in this browser and ${way}.`),
    waitingList(context, waiting), testRow(context, 'Try now'), outcome(context), advice);
}

/** The companion has its hands full. */
export async function busy(context) {
  return keeping(context, await listWaiting(), 'The companion is busy');
}

/** Something else sits on the companion's port. */
export async function stranger(context) {
  return stateView('warning', 'That is not your companion', { tone: 'ochre' },
    h('p', context.state.sentence, ' No page was sent.'),
    h('p.soft', 'Stop the other program, or say on which port the companion runs.'),
    waitingList(context, await listWaiting()), testRow(context, 'Test again'));
}

/** The companion does not know this browser. */
export async function unpaired(context) {
  const { port } = await readClient();
  const waiting = await listWaiting();
  const { sentence, typed } = context.state;
  const lead = (typed === undefined && sentence) || 'The companion is running and doesn’t know this browser yet.';
  const code = h('input.field', { id: 'code', autocomplete: 'off', spellcheck: 'false', value: typed });
  return stateView('key', 'Introduce this browser', {},
    h('p', lead, ' Open its page and press the coffeechat button there, once.'),
    row(await ownLink('btn first', '/pair', 'Open the companion')),
    askForm({}, code, (text) => pairWithCode(context.windowId, text, port),
      h('label.small.soft', { for: 'code' }, 'Or type the code it shows'),
      h('div.row.tight', code, submit('Pair'))),
    typed && h('p.small.due', { role: 'status' }, sentence),
    waiting.length && h('p.small.soft', 'What you captured is safe in this browser and goes over afterwards.'),
    waitingList(context, waiting));
}

const VIEW_OF = { down, busy, stranger, unpaired, refused: stranger };

async function findProblem() {
  const { problem } = await settle(checkHealth);
  const { token } = await readClient();
  return problem ?? (token ? undefined : new CompanionError('unpaired', ''));
}

function outcome({ state }) {
  return h('p.small.soft', state.sentence ?? '');
}

function waitingList(context, waiting) {
  if (!waiting.length) return undefined;
  return h('ul.items.small', waiting.map((entry) => waitingItem(context, entry)));
}

function waitingItem({ windowId, state, retry }, { key, page }) {
  const discard = async () => {
    await discardCapture(key);
    if (state.key === key) await showState(windowId, { phase: 'idle', key: '' });
    await retry();
  };
  const title = page.title.replace(/^\(\d+\+?\) /, '') || nameHost(page.url); // without what is unread
  return h('li.row.apart.tight',
    h('span', h('b', name(title)), h('br'),
      h('span.soft', `${nameHost(page.url)}, ${nameTime(page.captured_at)}`)),
    button('Discard', 'tiny plain', discard, { 'aria-label': `Discard ${title}` }));
}

function testRow(context, label) {
  const form = portForm(context);
  const toggle = () => {
    form.hidden = !form.hidden;
    if (!form.hidden) form.querySelector('input').focus();
  };
  return h('div.stack',
    row(button(label, 'first', () => test(context)),
      button('It runs on another port', 'plain', toggle)), form);
}

// Said anew even where nothing changes, so that the press is seen to work.
async function test({ windowId, state, retry }) {
  const problem = await findProblem();
  const sentence = problem?.message ?? '';
  const phase = problem ? problem.kind : 'idle';
  if (problem) announce(problem.kind === 'down' ? 'Still no answer.' : sentence);
  if (phase !== state.phase) await showState(windowId, { ...state, phase, sentence });
  if (!problem) await retry();
}

function portForm(context) {
  const field = h('input.field', { id: 'port', inputmode: 'numeric', placeholder: '20300' });
  const fault = h('p.small.due', { role: 'status' });
  const save = async (typed) => {
    const port = Number(typed);
    if (!Number.isInteger(port) || port < 1 || port > 65535) {
      fill(fault, 'A port is a number from 1 to 65535.');
      return field.focus();
    }
    await saveClient({ port });
    return test(context);
  };
  const form = askForm({}, field, save,
    h('label.small.soft', { for: 'port' }, 'The port that it prints when it starts'),
    h('div.row.tight', field, submit('Use')), fault);
  form.hidden = true;
  return form;
}
