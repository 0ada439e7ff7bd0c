import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  applySuggestion, cutAtFindings, describeLength, fullLength, locateFindings, measure,
} from '../../extension/side-panel/lengths.js';

test('characters are counted as UTF-16 code units', () => {
  assert.equal(measure('café', 'characters'), 4);
  assert.equal(measure('😀', 'characters'), 2);
  assert.equal(measure('👩‍🏫', 'characters'), 5);
});

test('words are counted between any white space', () => {
  assert.equal(measure('', 'words'), 0);
  assert.equal(measure('  one\ttwo\n\nthree\u00a0four ', 'words'), 4);
});

test('offsets in whole characters become offsets in code units', () => {
  const text = '😀 put in a word';
  const [found] = locateFindings(text, [{ start: 2, end: 5, rule: 'x' }]);
  assert.equal(text.slice(found.start, found.end), 'put');
  assert.equal(found.rule, 'x');
});

test('an offset past the end of the text stops at its end', () => {
  const [found] = locateFindings('ab', [{ start: 0, end: 9 }]);
  assert.deepEqual([found.start, found.end], [0, 2]);
});

test('a suggestion replaces exactly the found words', () => {
  const text = 'Could you put in a word? Thanks.';
  const finding = { start: 10, end: 23, suggestion: 'spare 20 minutes' };
  assert.equal(applySuggestion(text, finding), 'Could you spare 20 minutes? Thanks.');
});

test('cutting words leaves no double spaces and no space before a line', () => {
  const cut = (text, words) => {
    const start = text.indexOf(words);
    return applySuggestion(text, { start, end: start + words.length, suggestion: '' });
  };
  assert.equal(cut('One two three', 'two'), 'One three');
  assert.equal(cut('One. Two.', 'Two.'), 'One.');
  assert.equal(cut('One. Two.', 'One.'), 'Two.');
  assert.equal(cut('Hi,\nOne. Two.', 'One.'), 'Hi,\nTwo.');
});

test('a text is cut into runs that join to the same text', () => {
  const text = 'abcdefgh';
  const first = { start: 1, end: 4 };
  const runs = cutAtFindings(text, [{ start: 3, end: 6 }, first]);
  assert.equal(runs.map((run) => run.text).join(''), text);
  assert.equal(runs.find((run) => run.finding === first).text, 'bcd');
  assert.deepEqual(runs.map((run) => run.text), ['a', 'bcd', 'ef', 'gh']);
});

test('a length is told in the unit of its channel', () => {
  const note = { unit: 'characters', limit: 200, aim: 190 };
  assert.deepEqual(describeLength(175, note), { figure: '175', rest: ' of 200', over: false });
  assert.equal(describeLength(201, note).over, true);
  const message = { unit: 'characters', limit: 3000, aim: 400 };
  assert.deepEqual(describeLength(372, message), { figure: '372 characters', rest: ', aim under 400', over: false });
  assert.equal(fullLength(message), 600);
  const email = { unit: 'words', aim: 100 };
  assert.deepEqual(describeLength(1, email), { figure: '1 word', rest: ', aim under 100', over: false });
});
