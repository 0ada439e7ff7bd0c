import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAgenda, readClock, sayTime, steadyClock } from '../../server/coffeechat/web/static/talk-clock.js';
import { Outbox } from '../../server/coffeechat/web/static/talk-outbox.js';
import { applyChanges, countNotes, makeChange } from '../../server/coffeechat/web/static/talk-state.js';

const ELEVEN = Date.parse('2026-11-20T11:00:00Z');
const after = (minutes) => ELEVEN + minutes * 60_000;
const iso = (minutes) => new Date(after(minutes)).toISOString();
const PLANNED = {
  id: '7', minutes: 20, started_at: null, paused_at: null, paused_seconds: 0, ended_at: null,
  asked: [], remarks: [], actions: [],
};
const RUNNING = { ...PLANNED, started_at: iso(0) };
const AGENDA = [
  { question: '', starts: 0, minutes: 2, drop_order: 0 },
  { question: 'a', starts: 2, minutes: 4, drop_order: 0 },
  { question: 'b', starts: 6, minutes: 6, drop_order: 2 },
  { question: 'c', starts: 12, minutes: 6, drop_order: 1 },
  { question: '', starts: 18, minutes: 2, drop_order: 0 },
];
const agendaAt = (minutes, asked = []) => readAgenda(AGENDA, asked, readClock(RUNNING, after(minutes)));

test('the clock stands still in a pause and after the end', () => {
  assert.equal(readClock(PLANNED, after(5)).left, 20 * 60);
  assert.equal(readClock(RUNNING, after(5)).left, 15 * 60);
  const paused = applyChanges(RUNNING, [{ kind: 'pause', at: iso(5) }]);
  assert.equal(readClock(paused, after(9)).left, 15 * 60);
  const resumed = applyChanges(paused, [{ kind: 'resume', at: iso(9) }]);
  assert.equal(readClock(resumed, after(10)).left, 14 * 60);
  const over = applyChanges(resumed, [{ kind: 'end', at: iso(20) }]);
  assert.deepEqual([readClock(over, after(90)).phase, readClock(over, after(90)).spent], ['over', 16 * 60]);
});

test('a clock that is set back gives no minutes away, one that leapt counts', () => {
  let wall = after(0);
  let steps = 0;
  const now = steadyClock(() => wall, () => steps);
  steps += 60_000;
  wall = after(-60);
  assert.equal(now(), after(1));
  wall = after(30);
  assert.equal(now(), after(30));
  assert.equal(readClock(RUNNING, after(-10)).spent, 0);
});

test('it is time for the first question that is not ticked', () => {
  assert.equal(agendaAt(1).now, '');
  assert.match(agendaAt(1).hint, /^Hello/);
  assert.equal(agendaAt(3).now, 'a');
  assert.equal(agendaAt(1, ['a']).now, 'b');
  assert.equal(agendaAt(5, ['a', 'b', 'c']).now, '');
});

test('what is over says by how much, and what can go', () => {
  assert.deepEqual([agendaAt(5.9).over, agendaAt(5.9).drop], [0, 0]);
  assert.deepEqual([agendaAt(7).over, agendaAt(7).drop], [60, 3]);
  assert.equal(agendaAt(13, ['a', 'c']).drop, 0);
});

test('near the end it is time to thank', () => {
  assert.match(agendaAt(18.5, ['a']).hint, /Time to thank/);
  assert.match(agendaAt(21, ['a']).hint, /time is up/);
  assert.equal(sayTime(-80), '1:20');
});

test('a note, its mark, a tick and a promise show before the companion has them', () => {
  const note = makeChange('note', after(3), { text: 'Twice', theme: 'skills', thank_for: false });
  const talk = applyChanges(RUNNING, [
    note, makeChange('thank', after(4), { item: note.item, on: true }),
    makeChange('ask', after(4), { item: 'a', on: true }), makeChange('promise', after(5), { text: 'Send it' }),
  ]);
  assert.deepEqual(talk.remarks, [{ id: note.item, text: 'Twice', theme: 'skills', thank_for: true }]);
  assert.deepEqual([talk.asked, talk.actions.length], [['a'], 1]);
  assert.match(note.item, /^\d{16}$/);
  assert.equal(countNotes(talk), 'One note, one to thank for, one promise.');
  assert.equal(countNotes(PLANNED), '');
});

class Store extends Map {
  getItem(key) { return this.get(key) ?? null; }
  setItem(key, value) { this.set(key, value); }
}

/** Answers each call with what `answers` holds next: an error, or a status and its JSON. */
function serve(answers) {
  const calls = [];
  globalThis.document = { querySelector: () => null };
  globalThis.fetch = async (url, { body }) => {
    calls.push(JSON.parse(body));
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    const [status, json] = answer;
    return { ok: status === 200, status, json: async () => json };
  };
  return calls;
}

test('what is not confirmed stays, in its order, and is sent again', async () => {
  const store = new Store();
  const calls = serve([new TypeError('down'), [200, { talk: RUNNING, refused: {} }]]);
  const first = new Outbox('7', () => {}, store);
  store.setItem('coffeechat talk 7', JSON.stringify({ queue: [{ id: '1' }, { id: '2' }] }));
  await first.flush(false);
  assert.equal(first.trouble, 'Kept here until the companion is back.');

  const told = [];
  const second = new Outbox('7', (talk) => told.push(talk), store); // the page, opened again
  assert.deepEqual(second.read().queue.map((one) => one.id), ['1', '2']);
  await second.flush(false);
  assert.deepEqual(calls.map((sent) => sent.map((one) => one.id)), [['1', '2'], ['1', '2']]);
  assert.deepEqual(second.read().queue, []);
  assert.deepEqual([told.at(-1), second.trouble], [RUNNING, '']);
});

test('who is signed out and what is in the trash keep everything, and say why', async () => {
  for (const [answer, sentence] of [
    [[403, {}], /signed in again/], [[422, { detail: 'In the trash.' }], /Kept here. In the trash/],
    [[500, null], /could not take it yet/],
  ]) {
    const store = new Store();
    store.setItem('coffeechat talk 7', JSON.stringify({ queue: [{ id: '1' }] }));
    serve([answer]);
    const outbox = new Outbox('7', () => {}, store);
    await outbox.flush(false);
    assert.match(outbox.trouble, sentence);
    assert.equal(outbox.read().queue.length, 1);
  }
});

test('what cannot be taken at all is put aside with its words', async () => {
  const store = new Store();
  store.setItem('coffeechat talk 7', JSON.stringify({ queue: [{ id: '1', text: 'mine' }, { id: '2' }] }));
  serve([[200, { talk: RUNNING, refused: { 1: 'text: too long.' } }]]);
  const outbox = new Outbox('7', () => {}, store);
  await outbox.flush(false);
  assert.deepEqual(outbox.read(), { queue: [], refused: [{ id: '1', text: 'mine' }], draft: {} });
});

test('where the browser keeps nothing more, the page itself does and says so', () => {
  const store = new Store();
  store.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
  serve([new TypeError('down')]);
  const outbox = new Outbox('7', () => {}, store);
  outbox.draft({ text: 'half a th' });
  assert.equal(outbox.read().draft.text, 'half a th');
  assert.match(outbox.trouble, /Leave this page open/);
});
