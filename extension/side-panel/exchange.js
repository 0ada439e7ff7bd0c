/** What went to and fro with the person: answers in one press, and the log's days. */

import { readDue } from '../badge.js';
import { button, fill, h, icon, refill, row } from './dom.js';
import { messageOf } from './draft-store.js';
import { announce, ask } from './notify.js';
import { MESSAGE_NAMES } from './words.js';

const ANSWERS = { yes: 'Yes to a talk', later: 'Later', no: 'No', '': 'Another answer' };

/** Return the fold that shows the stage and takes an answer. */
export function makeExchange(model) {
  const log = { model, stage: h('b'), list: h('ul.slip') };
  const press = (label, ...what) => button(label, 'tiny', () => record(log, ...what, `In the log: ${label}.`));
  const presses = Object.entries(ANSWERS).map(([outcome, label]) =>
    press(label, 'messages', { direction: 'received', outcome }));
  presses.push(press('We met', 'interactions', { kind: 'met' }));
  const fold = h('details.exchange', { on: { toggle: () => fold.open && show(log) } },
    h('summary.small', log.stage, ' ', h('span', 'Log an answer'), icon('turn')),
    h('div.stack', row(presses), log.list));
  const name = () => fill(log.stage, model.answer.stage ?? model.answer.contact.stage);
  model.follow(name);
  model.follow(() => fold.open && show(log), 'stage');
  return fold;
}

async function show(log) {
  const answer = await ask(`${log.model.path}/messages`);
  if (answer) refill(log.list, ...answer.messages.map((message) => messageRow(log, message)));
}

function messageRow(log, { id, direction, outcome, day: on, ...message }) {
  const words = direction === 'sent' ? `Sent: ${MESSAGE_NAMES[messageOf(message)]}` : ANSWERS[outcome];
  const path = `messages/${id}`;
  const move = () => day.value && change(log, path, { method: 'PATCH', body: { day: day.value } });
  const day = h('input', { type: 'date', class: 'field day', 'aria-label': `Day: ${words}`, value: on, on: { change: move } });
  return h('li', words, day, button('Take out', 'tiny plain', () => change(log, path, { method: 'DELETE' })));
}

/** Log something, and offer to take it back out; say so in a sentence. */
export async function record(log, part, body, sentence) {
  const answer = await change(log, part, { body });
  if (!answer) return;
  const { id } = answer.message ?? answer.interaction;
  announce(sentence, () => change(log, `${part}/${id}`, { method: 'DELETE' }));
}

async function change({ model }, path, options) {
  const answer = await ask(`${model.path}/${path}`, options);
  if (answer) {
    await readDue(true);
    await model.update({ stage: answer.stage ?? answer.contact.stage });
  }
  return answer;
}
