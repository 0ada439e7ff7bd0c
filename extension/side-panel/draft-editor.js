/** One draft: its words, their length, what the etiquette check says, and what to do. */

import { insertText } from '../insert.js';
import { makeChecker } from './checker.js';
import { button, fill, h, icon, iconButton, name, quote, row } from './dom.js';
import { keyOf, messageOf, saveEdit } from './draft-store.js';
import { record } from './exchange.js';
import { findingCards, hasAdvice, isBlocked, isLength, nameFinding } from './findings.js';
import { applySuggestion, cutAtFindings, measure } from './lengths.js';
import { makeMeter } from './meter.js';
import { announce, copyText, say } from './notify.js';
import { count, MESSAGE_NAMES } from './words.js';

/**
 * Return `{parts, actions, start}` for a draft and the user's edits of the contact's
 * drafts: the elements of the editor, those of the foot, and what checks it first.
 */
export function makeEditor(model, draft, edits) {
  const editor = makeState(model, draft, edits);
  const checker = makeChecker((findings, isChecked) => {
    Object.assign(editor, { findings, isChecked });
    show(editor);
  });
  editor.check = () => checker.check(textParts(editor));
  editor.checkNow = () => checker.checkNow(textParts(editor));
  editor.write = (part, text) => writePart(editor, part, text);
  return { parts: layOut(editor), actions: actionRow(editor), start: () => open(editor) };
}

function makeState(model, draft, edits) {
  const edit = edits[keyOf(draft)];
  return {
    model, draft, findings: [], isChecked: true, dismissed: edit?.dismissed ?? [],
    body: textField(draft, edit?.body ?? draft.body),
    subject: draft.subject === undefined ? undefined : subjectField(edit?.subject ?? draft.subject),
    marks: h('div.marks', { 'aria-hidden': 'true', dir: 'auto' }),
    cards: h('div.stack'), said: '',
    reset: h('div.row'), meter: makeMeter(draft),
    reason: h('p.small.soft', { id: 'why' }), buttons: [], claims: claimsOf(draft, model.answer.contact),
  };
}

function textField(draft, text) {
  return h('textarea', { id: 'draft', dir: 'auto', spellcheck: 'true', 'aria-describedby': 'draft-length',
    'aria-label': `Draft: ${MESSAGE_NAMES[messageOf(draft)]}`, value: text });
}

const subjectField = (text) => h('input', { id: 'subject', dir: 'auto', 'aria-label': 'Subject', value: text });

function layOut(editor) {
  const { body, subject, marks, cards, meter, reset, claims } = editor;
  const copySubject = () => copyText(subject.value, 'Subject copied.');
  const head = subject && h('div.subject', subject,
    iconButton('copy', 'Copy the subject', copySubject));
  return [
    h('div.editor', { on: { input: () => onInput(editor) } }, head, h('div.paper', marks, body), meter.element),
    cards, reset, claims,
  ];
}

function textParts({ body, subject, draft }) {
  const parts = [{ part: 'body', text: body.value, channel: draft.channel }];
  if (subject) parts.push({ part: 'subject', text: subject.value });
  return parts;
}

async function open(editor) {
  show(editor);
  await editor.checkNow();
}

async function onInput(editor) {
  editor.findings = editor.findings.filter((finding) => isStillThere(editor, finding));
  show(editor);
  editor.check();
  await keep(editor);
}

// Between two checks a finding stays as long as its words stand where they stood.
function isStillThere(editor, { part, start, end, words }) {
  return editor[part].value.slice(start, end) === words;
}

const wordsOf = ({ body, subject }) => ({ body: body.value, subject: subject?.value });

const isEdited = ({ draft, body, subject }) => body.value !== draft.body || subject?.value !== draft.subject;

function keep(editor) {
  const { model, draft, dismissed } = editor;
  const edit = { ...wordsOf(editor), dismissed };
  const isKept = isEdited(editor) || dismissed.length;
  return saveEdit(model.answer.contact.id, keyOf(draft), isKept ? edit : undefined);
}

async function writePart(editor, part, text) {
  editor[part].value = text;
  editor[part].focus();
  editor.findings = [];
  await keep(editor);
  await open(editor);
}

function show(editor) {
  const { body, marks, cards, meter, reset, draft, claims } = editor;
  const standing = editor.findings.filter((finding) => !editor.dismissed.includes(nameFinding(finding)));
  showMarks(marks, body.value, standing.filter(({ part }) => part === 'body'));
  meter.show(measure(body.value, draft.unit));
  fill(cards, findingCards(standing, {
    use: (finding) => editor.write(finding.part, applySuggestion(editor[finding.part].value, finding)),
    dismiss: (finding) => dismiss(editor, finding),
  }));
  sayFindings(editor, standing);
  const edited = isEdited(editor);
  claims.hidden = edited; // they were of the suggested wording
  fill(reset, edited && button('Back to the suggested wording', 'plain tiny', () => startOver(editor)));
  showActions(editor, standing);
}

function showMarks(marks, text, findings) {
  const runs = cutAtFindings(text, findings).map(({ text: words, finding }) => {
    if (!finding) return words;
    return h('span', { class: finding.severity === 'blocks' ? 'hit' : 'hit warn' }, words);
  });
  fill(marks, runs, '\u200b'); // an empty last line keeps its height
}

// Heard once when it changes, not at each letter.
function sayFindings(editor, standing) {
  const sentence = standing.map(({ message }) => message).join('. ');
  if (sentence !== editor.said) say(sentence || 'Nothing to mend.');
  editor.said = sentence;
}

async function dismiss(editor, finding) {
  editor.dismissed = [...editor.dismissed, nameFinding(finding)];
  editor.body.focus();
  await keep(editor);
  show(editor);
}

async function startOver(editor) {
  const { subject, draft, dismissed } = editor;
  const before = wordsOf(editor);
  const put = async (words) => {
    if (subject) subject.value = words.subject;
    await editor.write('body', words.body);
  };
  editor.dismissed = [];
  await put(draft);
  announce('Back to the suggested wording.', () => {
    editor.dismissed = dismissed;
    return put(before);
  });
}

function showActions({ buttons, reason, isChecked, draft, body }, standing) {
  const blocked = isBlocked(standing) || measure(body.value, draft.unit) > (draft.limit ?? Infinity);
  for (const each of buttons) each.setAttribute('aria-disabled', String(blocked));
  buttons[0].classList.toggle('first', !blocked && !standing.some(hasAdvice));
  reason.textContent = describeActions(blocked, isChecked, standing);
  reason.hidden = !reason.textContent;
}

function describeActions(blocked, isChecked, standing) {
  const isMarked = standing.some((finding) => finding.severity === 'blocks' && !isLength(finding));
  if (blocked) return `Copy and Insert return once the ${isMarked ? 'marked words are changed' : 'draft fits its limit'}.`;
  return isChecked ? '' : 'Not checked just now: the companion isn’t answering. Your words are kept.';
}

function actionRow(editor) {
  const whenFree = (action) => async () => {
    await editor.checkNow();
    if (editor.buttons[0].getAttribute('aria-disabled') === 'true') say(editor.reason.textContent);
    else await action();
  };
  const describe = { 'aria-describedby': 'why' };
  const copy = button([icon('copy'), 'Copy'], '', whenFree(() => copyText(editor.body.value)), describe);
  const insert = button([icon('insert'), 'Insert'], '', whenFree(() => insertBody(editor)), describe);
  editor.buttons = [copy, insert];
  const sent = button([icon('sent'), 'Mark as sent'], '', () => markSent(editor));
  return [editor.reason, row(copy, insert, sent)];
}

async function insertBody({ model, body }) {
  const { sentence } = await insertText(model.windowId, body.value);
  announce(sentence);
}

function markSent(editor) {
  const { channel, variant = '', angle } = editor.draft;
  const message = { channel, variant, angle, ...wordsOf(editor) };
  return record(editor, 'messages', message, 'Marked as sent. It stands in the record.');
}

function claimsOf({ claims = [] }, person) {
  if (!claims.length) return h('div.row');
  const called = person.greeting?.value ?? person.name?.value ?? 'the person';
  const mine = claims.filter(isMine).length;
  const theirs = claims.length - mine;
  const number = theirs || mine;
  const rest = `${count(number, 'phrase')} ${number === 1 ? 'rests' : 'rest'} on `;
  return h('details',
    h('summary.small.soft', icon('turn'), h('span', rest, theirs > 0 && [name(called), '’s page'],
      theirs > 0 && mine > 0 && `, ${mine} on `, mine > 0 && 'your profile')),
    h('ul.from.claims', claims.map(claimLine)));
}

const isMine = ({ rests_on: words }) => words === 'your profile';

function claimLine(claim) {
  const ground = isMine(claim) ? 'your own profile' : quote(claim.rests_on);
  return h('li', h('b', `“${claim.phrase}”`), ' from ', ground);
}
