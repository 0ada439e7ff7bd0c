import assert from 'node:assert/strict';
import { createHash, createHmac } from 'node:crypto';
import { beforeEach, test } from 'node:test';

const TOKEN = 'a-token-of-this-browser';
const stored = {};
let sent = [];
let answers = {};

globalThis.chrome = {
  storage: {
    local: {
      get: async (key) => ({ [key]: stored[key] }),
      set: async (changes) => Object.assign(stored, changes),
    },
  },
};
globalThis.fetch = async (url, options) => {
  sent.push({ url, ...options });
  const answer = answers[new URL(url).pathname];
  if (!answer) throw new TypeError('Failed to fetch');
  const [status, body, headers = {}] = answer(JSON.parse(options.body ?? '{}'));
  return new Response(JSON.stringify(body), { status, headers });
};

const api = await import('../../extension/companion-api.js');
let port = 30_000;

const prove = ({ nonce }, address = `127.0.0.1:${port}`) => {
  const key = createHash('sha256').update(TOKEN).digest();
  return createHmac('sha256', key).update(`${nonce}|${address}`).digest('hex');
};

beforeEach(() => {
  port += 1; // a proof holds for one port: each test begins without one
  stored.companion = { port, client: '1', token: TOKEN };
  sent = [];
  answers = {
    '/api/health': () => [200, { name: 'coffeechat', version: '0.1.0' }],
    '/api/prove': (body) => [200, { proof: prove(body) }],
    '/api/captures': () => [201, { contact: {} }, { 'X-Coffeechat-Version': '0.3.0' }],
  };
});

const fails = (kind) => (error) => error instanceof api.CompanionError && error.kind === kind;
const sendPage = () => api.sendCapture('key-1', { html: 'secret' });

test('a page is sent with the token only after the companion has proved itself', async () => {
  await sendPage();
  assert.deepEqual(sent.map(({ url }) => new URL(url).pathname), ['/api/prove', '/api/captures']);
  assert.equal(sent[0].headers.Authorization, undefined);
  assert.equal(sent[1].headers.Authorization, `Bearer ${TOKEN}`);
  assert.equal(sent[1].headers['Idempotency-Key'], 'key-1');
  assert.ok(sent.every(({ credentials, redirect }) => credentials === 'omit' && redirect === 'error'));
  assert.equal(api.companionVersion, '0.3.0');
});

for (const [who, answer] of [
  ['gives a wrong proof', () => [200, { proof: '00' }]],
  ['relays the proof of a companion on another port', (body) => [200, { proof: prove(body, '127.0.0.1:1') }]],
  ['gives no proof', () => [200, {}]],
  ['answers with an error', () => [500, {}]],
]) {
  test(`nothing is sent to a program that ${who}`, async () => {
    answers['/api/prove'] = answer;
    await assert.rejects(sendPage, fails('stranger'));
    assert.equal(sent.length, 1);
    assert.ok(!JSON.stringify(sent).includes(TOKEN) && !JSON.stringify(sent).includes('secret'));
  });
}

test('a fresh proof holds for the next call, and a failed call ends it', async () => {
  const check = () => api.call('/api/check', { body: { text: 'Hi' } });
  const proofs = () => sent.filter(({ url }) => url.endsWith('/prove')).length;
  answers['/api/check'] = () => [200, { findings: [] }];
  await check();
  await check();
  assert.equal(proofs(), 1);
  const { '/api/check': working } = answers;
  delete answers['/api/check'];
  await assert.rejects(check, fails('down'));
  answers['/api/check'] = working;
  await check();
  assert.equal(proofs(), 2);
});

test('a page goes to nobody who took the port since the last proof', async () => {
  await sendPage();
  answers['/api/prove'] = () => [200, { proof: '00' }];
  await assert.rejects(sendPage, fails('stranger'));
  assert.equal(sent.filter(({ url }) => url.endsWith('/captures')).length, 1);
});

test('a companion that is not there is told from one that does not know the browser', async () => {
  answers['/api/prove'] = () => [404, {}];
  await assert.rejects(sendPage, fails('unpaired'));
  stored.companion = { port, client: '', token: '' };
  await assert.rejects(sendPage, fails('unpaired'));
  answers = {};
  await assert.rejects(sendPage, fails('down'));
});

test('a refusal carries the companion’s own sentence', async () => {
  answers['/api/captures'] = () => [422, { detail: 'It reads like an article.' }];
  await assert.rejects(sendPage, { kind: 'refused', status: 422, message: 'It reads like an article.' });
  answers['/api/captures'] = () => [422, { type: 'nobody-there', detail: 'Nobody.' }];
  await assert.rejects(sendPage, { kind: 'nobody', message: 'Nobody.' });
  answers['/api/captures'] = () => [503, { detail: 'Busy.' }, { 'Retry-After': '2' }];
  await assert.rejects(sendPage, { kind: 'busy', status: 503 });
  answers['/api/captures'] = () => [507, { detail: 'The disk is full.' }];
  await assert.rejects(sendPage, fails('busy'));
  answers['/api/captures'] = () => [200, undefined]; // no JSON: it may not have been kept
  await assert.rejects(sendPage, fails('busy'));
  answers['/api/captures'] = () => [401, { detail: 'No.' }];
  await assert.rejects(sendPage, fails('unpaired'));
});

test('another program on the port is no companion', async () => {
  answers['/api/health'] = () => [200, { name: 'a printer' }];
  await assert.rejects(api.checkHealth, fails('stranger'));
});

test('pairing keeps the client and its token', async () => {
  answers['/api/pair'] = ({ code }) => [200, { client: '7', token: `for ${code}` }];
  await api.pair(' ABCD-EFGH ', port);
  assert.deepEqual(stored.companion, { port, client: '7', token: 'for ABCD-EFGH' });
});
