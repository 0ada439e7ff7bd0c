/** The questions tab: what to ask, why, in which order. */

import { call } from '../companion-api.js';
import { button, h, icon, outLink, quote, refill } from './dom.js';
import { announce, attempt } from './notify.js';
import { editForm, questionRow } from './question-row.js';
import { noteLine } from './state-view.js';
import { makeRadios } from './tabs.js';

const ORDERS = [
  { id: 'easy-to-deep', label: 'Easy first', words: 'easy first, advice last' },
  { id: 'tiara', label: 'TIARA', words: 'trends, insights, advice, resources' },
];
const MINUTES = [{ id: '20', label: '20 minutes' }, { id: '30', label: '30 minutes' }];

/** Return the tab `{id, label, element, size}`. */
export function makeQuestions(model) {
  const element = h('section');
  const show = () => refill(element, ...content(model));
  model.onChange((keys) => keys.includes('questions') && show());
  show();
  return { id: 'questions', label: 'Questions', element, size: () => model.answer.questions.length };
}

function content(model) {
  const { answer } = model;
  const act = (action, question, text) => change(model, action, question, text);
  const rows = answer.questions.map((question, place) =>
    questionRow(question, place + 1, answer.contact.language, act));
  return [
    orderLine(model), h('ol', { class: 'qs' }, rows),
    (answer.remarks ?? []).map((remark) => noteLine(remark)),
    (answer.replaced ?? []).map(replacedLine), addButton(act),
  ];
}

function orderLine(model) {
  const { answer } = model;
  const order = ORDERS.find(({ id }) => id === answer.order) ?? ORDERS[0];
  const minutes = String(answer.agenda?.minutes ?? 20);
  const ask = (changes) => reorder(model, { minutes, order: order.id, ...changes });
  const choices = h('div', { class: 'stack tight', id: 'order' },
    makeRadios('Minutes', MINUTES, minutes, (id) => ask({ minutes: id })),
    makeRadios('Order', ORDERS, order.id, (id) => ask({ order: id })));
  choices.hidden = !model.isOrderOpen;
  const toggle = button(['Order', icon('turn')], 'plain tiny', () => {
    model.isOrderOpen = choices.hidden;
    choices.hidden = !choices.hidden;
    toggle.setAttribute('aria-expanded', String(!choices.hidden));
  }, { 'aria-expanded': String(!choices.hidden), 'aria-controls': 'order' });
  return h('div', { class: 'stack' },
    h('div', { class: 'row apart small tight' },
      h('span', { class: 'soft' }, h('b', {}, `${minutes} minutes`), `, ${order.words}`), toggle), choices);
}

async function reorder(model, choice) {
  const query = new URLSearchParams(choice);
  const answer = await attempt(() => call(`${model.path}/questions?${query}`));
  if (answer) await model.update(answer);
}

function replacedLine({ question, passage, url }) {
  return noteLine('Left out, as ', outLink('', url, 'the website'),
    ` answers it: ${question} `, quote(passage));
}

function addButton(act) {
  const label = 'Add your own question';
  const place = h('div');
  const add = (text) => act('add', undefined, text);
  const open = () => refill(place, editForm('', ['Your question', label], add, show));
  const show = () => refill(place, button([icon('plus'), label], '', open));
  show();
  return place;
}

async function change(model, action, question, text) {
  const body = { action, ...(question && { question: question.id }), ...(text && { text }) };
  const path = `${model.path}/questions`;
  const answer = await attempt(() => call(path, { body }));
  if (!answer) return;
  await model.update(answer);
  if (action === 'remove') announce('Question removed.', () => bringBack(model, question));
}

// The companion may prefer another one meanwhile: pinned, the user's choice stands.
async function bringBack(model, question) {
  if (question.theme === 'own') return change(model, 'add', undefined, question.text);
  await change(model, 'restore', question);
  const isBack = model.answer.questions.some(({ id }) => id === question.id);
  return isBack || change(model, 'pin', question);
}
