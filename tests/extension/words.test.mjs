import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeOutcome } from '../../extension/insert.js';
import { isSamePage } from '../../extension/side-panel/notices.js';
import { groupLines, isThin } from '../../extension/side-panel/receipt.js';
import { findTarget } from '../../extension/side-panel/tabs.js';
import {
  compareVersions, count, nameDate, nameField, nameHost, nameSize, nameSource, nameTheme, readInitials,
} from '../../extension/side-panel/words.js';

test('a source is named in words', () => {
  assert.equal(nameSource('site:linkedin'), 'in the site’s layout');
  assert.equal(nameSource('page-text'), 'in the page’s text');
  assert.equal(nameSource('you'), 'typed by you');
});

test('a belief is the user’s own only where one is put to the test', () => {
  assert.equal(nameTheme({ theme: 'validation' }), 'Reality check');
  assert.equal(nameTheme({ theme: 'validation', belief: '12' }), 'Your belief');
});

test('themes and fields without a word of their own are called by their ids', () => {
  assert.equal(nameTheme({ theme: 'typical-day' }), 'Typical day');
  assert.equal(nameField('languages'), 'Languages');
  assert.equal(nameField('location'), 'Place');
});

test('initials come from letters of any script', () => {
  assert.equal(readInitials('Hanna Maria Lindqvist'), 'HL');
  assert.equal(readInitials('ليلى الحدّاد'), 'ل'); // joined, the two would be the word for no
  assert.equal(readInitials('Plato'), 'P');
  assert.equal(readInitials('(she) 7'), '');
});

test('versions differ by their first two numbers only', () => {
  assert.equal(compareVersions('0.1.0', '0.1.9'), 'same');
  assert.equal(compareVersions('0.9.0', '0.10.0'), 'older');
  assert.equal(compareVersions('1.0.0', '0.10.0'), 'newer');
});

test('hosts, sizes, dates and counts read as people write them', () => {
  assert.equal(nameHost('https://www.people.example/a'), 'people.example');
  assert.equal(nameHost('not an address'), 'not an address');
  assert.equal(nameHost(''), 'pasted text');
  assert.equal(nameSize(120), '1 kB');
  assert.equal(nameSize(1_240_000), '1.2 MB');
  assert.equal(nameDate('2026-11-03'), '3 Nov 2026');
  assert.equal(nameDate('2026'), '2026');
  assert.equal(count(1, 'person', 'people'), '1 person');
});

test('arrow keys go round, and turn about where the script does', () => {
  assert.equal(findTarget('ArrowRight', 2, 3, 'ltr'), 0);
  assert.equal(findTarget('ArrowLeft', 0, 3, 'ltr'), 2);
  assert.equal(findTarget('ArrowRight', 0, 3, 'rtl'), 2);
  assert.equal(findTarget('End', 0, 3, 'ltr'), 2);
  assert.equal(findTarget('a', 0, 3, 'ltr'), undefined);
});

test('an overlay of a page is the same page, another person is not', () => {
  const page = 'https://people.example/in/hanna/';
  assert.equal(isSamePage(page, 'https://people.example/in/hanna/overlay/contact?x=1#top'), true);
  assert.equal(isSamePage(page, 'https://people.example/in/hannah/'), false);
  assert.equal(isSamePage(page, 'https://other.example/in/hanna/'), false);
});

test('sure values of a list share a line, doubtful ones stand alone', () => {
  const line = (value, doubtful) => ({ field: 'skills', value, doubtful, source: 'you' });
  const grouped = groupLines([line('b', true), line('a', false), line('c', false)]);
  assert.deepEqual(grouped.map(({ value, values }) => values ?? value), ['b', ['a', 'c']]);
});

test('sure lines of one source stand together, after what is to be checked', () => {
  const line = (field, source, doubtful) => ({ field, value: field, source, doubtful });
  const lines = [
    line('role', 'page-text', true), line('name', 'json-ld'), line('headline', 'page-text'), line('about', 'microdata'),
  ];
  assert.deepEqual(groupLines(lines).map(({ field }) => field), ['role', 'name', 'about', 'headline']);
});

test('a receipt is thin without anything beyond a name and a role', () => {
  const lines = [{ field: 'name' }, { field: 'role' }];
  assert.equal(isThin({ lines, counts: {} }), true);
  assert.equal(isThin({ lines, counts: { experience: 1 } }), false);
  assert.equal(isThin({ lines: [...lines, { field: 'about' }], counts: {} }), false);
});

test('an insertion that was cut short is not called done', () => {
  assert.equal(describeOutcome({ written: true, taken: 10, wanted: 10 }).done, true);
  const cut = describeOutcome({ written: true, taken: 7, wanted: 10 });
  assert.equal(cut.done, false);
  assert.match(cut.sentence, /7 of 10/);
  assert.match(describeOutcome({ written: false }).sentence, /Click into/);
});
