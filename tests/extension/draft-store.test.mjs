import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

let stored = {};
const pass = () => new Promise((resolve) => { setTimeout(resolve, 5); });

globalThis.chrome = {
  storage: {
    local: {
      get: async (key) => {
        const found = { [key]: stored[key] };
        await pass();
        return found;
      },
      set: async (changes) => {
        await pass();
        Object.assign(stored, changes);
      },
    },
  },
};

const { readEdits, saveEdit } = await import('../../extension/side-panel/draft-store.js');

beforeEach(() => {
  stored = { 'drafts-1': { 'email/path': { body: 'Dear Ann' } } };
});

test('words that are still being kept are read', async () => {
  saveEdit('1', 'email/path', { body: 'Dear Anna' });
  assert.equal((await readEdits('1'))['email/path'].body, 'Dear Anna');
});

test('words typed while the edits are read are among them', async () => {
  const reading = readEdits('1');
  await pass();
  saveEdit('1', 'email/path', { body: 'Dear Anna' });
  assert.equal((await reading)['email/path'].body, 'Dear Anna');
});

test('an edit that could not be kept does not stop the next reading', async () => {
  const { set } = chrome.storage.local;
  chrome.storage.local.set = async () => { throw new Error('No room.'); };
  await assert.rejects(saveEdit('1', 'email/path', { body: 'Dear Anna' }), /No room/);
  chrome.storage.local.set = set;
  assert.equal((await readEdits('1'))['email/path'].body, 'Dear Ann');
});
