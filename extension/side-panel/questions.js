/** The questions tab: what to ask, why, in which order. */

import { takeBack } from './correction.js';
import { button, h, icon, outLink, quote, refill } from './dom.js';
import { announce, ask } from './notify.js';
import { editForm, questionRow } from './question-row.js';
import { noteLine } from './state-view.js';

const ORDERS = { 'easy-to-deep': 'easy first, advice last', tiara: 'trends, insights, advice, resources' };
const CUTS = [20, 30].flatMap((minutes) => Object.entries(ORDERS).map(([order, words]) =>
  [`minutes=${minutes}&order=${order}`, `${minutes} minutes, ${words}`]));

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
    cutChoice(model), h('ol', { class: 'qs' }, rows),
    (answer.remarks ?? []).map((remark) => noteLine(remark)),
    (answer.replaced ?? []).map(replacedLine), addButton(act),
  ];
}

function cutChoice(model) {
  const { order = 'easy-to-deep', agenda } = model.answer;
  const cut = async () => {
    const answer = await ask(`${model.path}/questions?${select.value}`);
    if (answer) await model.update(answer);
  };
  const select = h('select', { class: 'field quiet', 'aria-label': 'How the talk is cut', on: { change: cut } },
    CUTS.map(([value, words]) => h('option', { value }, words)));
  select.value = `minutes=${agenda?.minutes ?? 20}&order=${order}`;
  return select;
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
  const answer = await ask(`${model.path}/questions`, { body });
  if (!answer) return;
  const { step, ...asked } = answer;
  await model.update(asked);
  if (action === 'remove') announce('Question removed.', () => takeBack(model, step));
}
