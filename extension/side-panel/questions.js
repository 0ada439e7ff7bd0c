/** The questions tab: what to ask, why, in which order. */

import { takeBack } from './correction.js';
import { button, h, icon, outLink, quote, refill } from './dom.js';
import { announce, ask } from './notify.js';
import { editForm, questionRow } from './question-row.js';
import { noteLine } from './state-view.js';

const ORDERS = { 'easy-to-deep': 'easy first, advice last', tiara: 'trends, insights, advice, resources' };
const CUTS = [20, 30].flatMap((minutes) => Object.keys(ORDERS).map((order) => ({ minutes, order })));

/** Return the tab `{id, label, element, size}`. */
export function makeQuestions(model) {
  const element = h('section');
  const show = () => refill(element, ...content(model));
  model.follow(show, 'questions');
  return { id: 'questions', label: 'Questions', element, size: () => model.answer.questions.length };
}

function content(model) {
  const { answer } = model;
  const act = (action, question, text) => change(model, action, question, text);
  const rows = answer.questions.map((question, place) =>
    questionRow(question, place + 1, answer.contact.language, act));
  return [
    cutChoice(model), h('ol.qs', rows),
    (answer.remarks ?? []).map((remark) => noteLine(remark)),
    (answer.replaced ?? []).map(replacedLine), addButton(act),
  ];
}

function cutChoice(model) {
  const { order = 'easy-to-deep', agenda } = model.answer;
  const choose = async () => {
    const cut = CUTS[select.value];
    const answer = await ask(`${model.path}/questions?${new URLSearchParams(cut)}`);
    if (answer) await model.update({ ...answer, cut });
  };
  const select = h('select.field.quiet', { 'aria-label': 'How the talk is cut', on: { change: choose } },
    CUTS.map((cut, value) => h('option', { value }, `${cut.minutes} minutes, ${ORDERS[cut.order]}`)));
  select.value = CUTS.findIndex((cut) => cut.minutes === agenda.minutes && cut.order === order);
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
  const body = { action, question: question?.id, text, ...model.answer.cut };
  const answer = await ask(`${model.path}/questions`, { body });
  if (!answer) return;
  const { step, ...asked } = answer;
  await model.update(asked);
  if (action === 'remove') announce('Question removed.', () => takeBack(model, step));
}
