/** The notes tab: what the user wrote, and what the page gave. */

import { changeContact, takeBack } from './correction.js';
import { askForm, h, iconButton, quote, refill, row, submit } from './dom.js';
import { announce } from './notify.js';
import { nameDate, nameSource } from './words.js';

/** Return the tab `{id, label, element, size}`. */
export function makeNotes(model) {
  const list = h('ul.items');
  const field = h('textarea.field', { id: 'new-note', rows: 2, dir: 'auto',
    placeholder: 'What struck you on this page?' });
  const add = async (text) => {
    if (await changeContact(model, '/notes', { body: { text } })) field.value = '';
  };
  const show = () => refill(list, ...noteRows(model));
  model.follow(show);
  const element = h('section',
    askForm({}, field, add,
      h('label.label', { for: 'new-note' }, 'Add a note'), field,
      row(submit('Keep the note'))), list);
  return { id: 'notes', label: 'Notes', element, size: () => countNotes(model.answer.contact) };
}

const countNotes = ({ own_notes: own = [], notes = [] }) => own.length + notes.length;

function noteRows(model) {
  const { own_notes: own = [], notes = [], language } = model.answer.contact;
  const mine = [...own].reverse().map((note) => ownRow(model, note));
  return [...mine, ...notes.map((note) => capturedRow(note, language))];
}

function ownRow(model, note) {
  const drop = () => dropNote(model, note);
  return h('li.row.apart.tight',
    h('div', h('p.said', { dir: 'auto' }, note.text), h('p.from', 'You')),
    iconButton('cross', 'Remove this note', drop));
}

function capturedRow({ text, evidence, source, date }, lang) {
  const place = [nameSource(source), nameDate(date)].filter(Boolean).join(', ');
  const isQuote = evidence?.includes(text);
  return h('li', h('p.said', { dir: 'auto', lang }, isQuote ? quote(evidence, lang) : text),
    h('p.from', evidence && !isQuote && quote(evidence, lang), ` ${place}`));
}

async function dropNote(model, { id }) {
  const answer = await changeContact(model, `/notes/${id}`, { method: 'DELETE' });
  if (answer) announce('Note removed.', () => takeBack(model, answer.step));
}
