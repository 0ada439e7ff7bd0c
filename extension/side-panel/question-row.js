/** One question with its evidence, and the form that edits it. */

import { makeChecker } from './checker.js';
import { askForm, button, fill, h, icon, iconButton, quote, refill, row, submit } from './dom.js';
import { nameTheme } from './words.js';

/** Return the row of a question; `act(action, question, text)` changes it. */
export function questionRow(question, number, lang, act) {
  const body = h('div');
  const show = () => refill(body, metaLine(question, number, act, edit),
    h('p.said', question.text), evidenceLine(question, lang), followUps(question));
  const edit = () => refill(body, editForm(question.text, [`Question ${number}`, nameEdit(number)],
    (text) => act('edit', question, text), show, () => act('remove', question)));
  show();
  return h('li', h('span.no', String(number)), body);
}

const nameEdit = (number) => `Edit question ${number}`;

function metaLine(question, number, act, edit) {
  const pinned = Boolean(question.pinned);
  const pin = () => act(pinned ? 'unpin' : 'pin', question);
  return h('div.row.meta',
    h(`span.theme.${question.theme}`, nameTheme(question)), h('span.n', `${question.minutes} min`),
    question.drop_first && h('span.tag', 'drop first'),
    h('span.acts',
      iconButton('pin', `Pin question ${number}`, pin, { 'aria-pressed': String(pinned) }),
      iconButton('edit', nameEdit(number), edit),
      iconButton('again', `Another for question ${number}`, () => act('another', question))));
}

function evidenceLine({ evidence, theme, why }, lang) {
  if (!evidence) return h('p.from', theme === 'own' ? 'Your own question' : why);
  const isTyped = evidence.source === 'you';
  return h('p.from', quote(evidence.text, lang), ' ', h('span', isTyped ? 'You' : evidence.where));
}

function followUps({ follow_ups: prompts = [] }) {
  return prompts.length > 0 && h('details',
    h('summary.small.soft', icon('turn'), 'To follow it up'),
    h('ul.small.stack.tight.claims', prompts.map((prompt) => h('li', prompt))));
}

/** Return a form with one field; `onSave(text)` gets what was typed, `back` the focus. */
export function editForm(text, [label, back], onSave, onCancel, onRemove) {
  const hint = h('p.small.soft', { role: 'status' });
  const field = h('textarea.field.said', { rows: 4, dir: 'auto', 'aria-label': label, value: text });
  const checker = makeChecker((findings) => {
    fill(hint, findings.map(({ message, why }) => [h('b.due', `${message}.`), ` ${why} `]));
  });
  const follow = () => checker.check([{ part: 'question', text: field.value, channel: 'question' }]);
  field.addEventListener('input', follow);
  setTimeout(() => field.focus());
  return askForm({ 'data-back': back }, field, onSave, h('p.label', { 'aria-hidden': 'true' }, label), field, hint,
    row(submit('Save', 'tiny first'),
      button('Cancel', 'tiny plain', onCancel), onRemove && button('Remove', 'tiny plain', onRemove)));
}
