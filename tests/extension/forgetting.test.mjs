import assert from 'node:assert/strict';
import { createHash, createHmac } from 'node:crypto';
import { beforeEach, test } from 'node:test';

const PORT = 30_999;
const TOKEN = 'a-token-of-this-browser';
let stored = {};
let known = {};

globalThis.chrome = {
  storage: {
    local: {
      get: async (key) => (key === null ? { ...stored } : { [key]: stored[key] }),
      set: async (changes) => Object.assign(stored, changes),
      remove: async (key) => delete stored[key],
    },
  },
};
globalThis.fetch = async (url, options) => {
  const path = new URL(url).pathname;
  if (path === '/api/prove') {
    const key = createHash('sha256').update(TOKEN).digest();
    const { nonce } = JSON.parse(options.body);
    const proof = createHmac('sha256', key).update(`${nonce}|127.0.0.1:${PORT}`).digest('hex');
    return new Response(JSON.stringify({ proof }), { status: 200 });
  }
  const status = known[path.split('/').at(-1)];
  if (!status) throw new TypeError('Failed to fetch');
  return new Response(JSON.stringify({ detail: 'Words.' }), { status });
};

const { forgetGone } = await import('../../extension/forgetting.js');

beforeEach(() => {
  stored = {
    companion: { port: PORT, client: '1', token: TOKEN },
    'drafts-1': { 'email/path': { body: 'Dear Ann' } },
    'drafts-2': { 'email/path': { body: 'Dear Ben' } },
  };
});

test('edited drafts of a forgotten person go, the others stay', async () => {
  known = { 1: 404, 2: 200 };
  await forgetGone();
  assert.deepEqual(Object.keys(stored), ['companion', 'drafts-2']);
});

for (const [why, statuses] of [
  ['the companion is down', {}],
  ['the companion has a fault', { 1: 500, 2: 507 }],
  ['this browser was shut out', { 1: 401, 2: 401 }],
]) {
  test(`nothing goes where ${why}`, async () => {
    known = statuses;
    await forgetGone();
    assert.deepEqual(Object.keys(stored), ['companion', 'drafts-1', 'drafts-2']);
  });
}
