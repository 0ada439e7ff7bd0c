/** The capture receipt: one line that opens to what was read, and where. */

import { correctContact, takeBack } from './correction.js';
import { askForm, button, fill, h, icon, iconButton, name, quote, refill, submit } from './dom.js';
import { announce, say } from './notify.js';
import { ownPageButton } from './own-page.js';
import { makeTargetRow } from './target-row.js';
import { count, LIST_FIELDS, nameField, nameHost, nameSource } from './words.js';

const ADDED = ['role', 'organisation', 'location', 'about', 'pronouns'];
const SUBSTANCE = ['experience', 'education', 'activities', 'notes'];

/** Return whether a receipt shows hardly more than a name. */
export function isThin(receipt) {
  if (!receipt) return false;
  const hasAbout = receipt.lines.some(({ field }) => field === 'about');
  return !hasAbout && SUBSTANCE.every((field) => !receipt.counts[field]);
}

/** Return the receipt of the model's capture; Keep, Drop and Change correct the contact. */
export function makeReceipt(model) {
  const { receipt } = model.answer;
  if (!receipt) return '';
  const lines = groupLines(receipt.lines.filter(({ field }) => field !== 'greeting'));
  const doubtful = new Set(lines.filter((line) => line.doubtful));
  const heading = h('span', { role: 'status' });
  const settle = (line) => {
    doubtful.delete(line);
    fill(heading, ...describeReceipt(receipt, doubtful.size));
  };
  settle();
  const rows = lines.map((line, place) =>
    [sourceRow(line, lines[place - 1]), factRow(model, line, () => settle(line))]);
  const target = makeTargetRow(model);
  return h('details.receipt', { on: { toggle: target.load } },
    h('summary', icon('check'), heading, icon('turn')),
    h('ul.slip', sentenceRows(receipt.changes), rows, entryRows(receipt), missingRow(model), target.element,
      sentenceRows(receipt.warnings)),
    model.answer.created && h('p.own', ownPageButton(model)));
}

function describeReceipt(receipt, doubtful) {
  const note = (number, what) => number > 0 && [', ', h('b.due.n', `${number} ${what}`)];
  return ['Read ', h('b', count(receipt.facts, 'fact')), ` from ${nameHost(receipt.url)}`,
    note(receipt.changes.length, 'changed'), note(doubtful, 'to check')];
}

/** Join the sure values of a list field, and put the sure lines of a source together. */
export function groupLines(lines) {
  const grouped = [];
  for (const line of lines) {
    const isListed = LIST_FIELDS.includes(line.field) && !line.doubtful;
    const home = isListed && grouped.find(({ field, values }) => values && field === line.field);
    if (home) home.values.push(line.value);
    else grouped.push(isListed ? { ...line, values: [line.value] } : { ...line });
  }
  const places = grouped.map(placeOf);
  return grouped.sort((one, other) => places.indexOf(placeOf(one)) - places.indexOf(placeOf(other)));
}

const placeOf = ({ doubtful, source }) => (doubtful ? '' : nameSource(source));

// Said once for the sure lines of a source.
function sourceRow(line, before) {
  const place = placeOf(line);
  return place && place !== (before && placeOf(before)) && h('li', h('span.whole.rule', `Sure, ${place}`));
}

function factRow(model, line, onSettled) {
  const row = h('li');
  const settle = async (before, value) => {
    const step = await correctContact(model, changeTo(model, before, value));
    if (!step) return;
    onSettled();
    const undo = async () => {
      if (!(await takeBack(model, step))) return;
      row.hidden = false;
      showRow(before);
    };
    row.hidden = value === undefined;
    if (row.hidden) return announce(`${nameField(line.field)} dropped.`, undo);
    const values = line.values && cutList(value);
    showRow({ ...line, value, values, source: 'you', evidence: '', doubtful: false });
    return announce('Saved.', undo);
  };
  const { language } = model.answer.contact;
  const showRow = (now) => refill(row, ...rowCells(now, language, {
    keep: () => settle(now, now.value),
    drop: () => settle(now),
    change: () => refill(row, changeForm(now, (value) => settle(now, value), () => showRow(now))),
  }), restOf(model.answer.receipt, now.field));
  showRow(line);
  return row;
}

function rowCells(line, lang, act) {
  const label = nameField(line.field);
  const value = wordsOf(line);
  const choices = [
    line.doubtful && button('Keep', 'tiny', act.keep, { 'aria-label': `Keep ${label}: ${value}` }),
    iconButton('edit', nameChange(line.field), act.change),
    line.field !== 'name' && iconButton('cross', `Drop ${label.toLowerCase()}`, act.drop),
  ];
  const wide = line.doubtful ? '.wide' : '';
  const cells = [h(`span.row${wide}`, choices), describeSource(line)];
  return [
    h('span', label), h(`span.clamp${wide}`, { lang }, name(value)), wide ? cells.reverse() : cells,
  ];
}

function describeSource({ source, evidence, value, doubtful }) {
  if (!doubtful && source !== 'you') return '';
  return h('span.wide.rule', nameSource(source), evidence && evidence !== value && [': ', quote(evidence)]);
}

const nameChange = (field) => `Change ${nameField(field).toLowerCase()}`;

function changeForm(line, onSave, onCancel, what = h('span.soft', nameField(line.field))) {
  const { field } = line;
  const input = h('input.field', { dir: 'auto', 'aria-label': nameField(field), value: wordsOf(line) });
  queueMicrotask(() => input.focus());
  return askForm({ class: 'whole stack', 'data-back': nameChange(field) }, input, onSave,
    what, input,
    h('span.row', submit('Save', 'tiny first'), button('Cancel', 'tiny plain', onCancel)));
}

/** Return the row to add what the page lacks. */
function missingRow(model) {
  const row = h('li');
  const close = () => refill(row, button('Add what is missing', 'tiny plain whole', ask));
  const ask = () => {
    const { contact } = model.answer;
    const fields = [...ADDED.filter((one) => !contact[one]), ...LIST_FIELDS];
    const what = h('select.field', { 'aria-label': 'What' },
      fields.map((value) => h('option', { value }, nameField(value))));
    const add = async (value) => {
      const field = what.value;
      const next = LIST_FIELDS.includes(field) ? [...(contact[field] ?? []), value] : value;
      const step = await correctContact(model, { [field]: next });
      if (!step) return;
      close();
      announce(`${nameField(field)} added.`, async () => (await takeBack(model, step)) && say('Taken back.'));
    };
    refill(row, changeForm({ field: 'Is', value: '' }, add, close, what));
  };
  close();
  return row;
}

const wordsOf = ({ value, values }) => (values ? values.join(', ') : value);
const cutList = (words) => words.split(',').map((word) => word.trim()).filter(Boolean);

// A list is sent whole: what a line says of it is replaced, or left out.
function changeTo(model, { field, value, values }, next) {
  if (!LIST_FIELDS.includes(field)) return { [field]: next ?? null };
  const known = (model.answer.contact[field] ?? []).map((fact) => fact.value);
  const old = values ?? [value];
  const fresh = values ? cutList(next ?? '') : [next].filter(Boolean);
  const changed = known.filter((one) => !old.includes(one));
  changed.splice(Math.max(0, known.indexOf(old[0])), 0, ...fresh);
  return { [field]: changed };
}

function entryRows(receipt) {
  return Object.entries(receipt.counts).map(([field, number]) =>
    h('li', h('span', nameField(field)), h('span', count(number, 'entry', 'entries')), restOf(receipt, field)));
}

function restOf({ more }, field) {
  return more[field] && h('span.wide.rule', 'The page shows only a part: ', quote(more[field]));
}

function sentenceRows(sentences) {
  return sentences.map((sentence) => h('li', h('span.whole', sentence)));
}
