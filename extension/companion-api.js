/** The only module that fetches anything, and only from the companion on 127.0.0.1. */

import { addressOf, readClient, saveClient } from './client-store.js';

const TIMEOUT = 10_000; // milliseconds
const READING_TIMEOUT = 30_000;
const PROOF_LASTS = 5_000;
const CLIENT_NAME = navigator.userAgent.includes('Firefox') ? 'Firefox' : 'Chromium';

let proof = { port: 0, client: '', until: 0 };

/** The version the companion last named, or an empty string. */
export let companionVersion = '';

/**
 * Why a call failed; `message` is a sentence for the user.
 * `kind` is down, unpaired, stranger (something else answers), busy or refused.
 */
export class CompanionError extends Error {
  constructor(kind, message, status = 0) {
    super(message);
    Object.assign(this, { kind, status });
  }
}

/** Return `{answer}` of an action, or the `{problem}`, a CompanionError, that ended it. */
export async function settle(action) {
  try {
    return { answer: await action() };
  } catch (problem) {
    if (!(problem instanceof CompanionError)) throw problem;
    return { problem };
  }
}

/** Return the companion's `{name, version}`, or throw a CompanionError. */
export async function checkHealth() {
  const { port } = await readClient();
  const headers = { 'X-Coffeechat-Extension': '1' }; // its welcome page sees that we are loaded
  const { answer, data } = await request(port, '/api/health', { headers });
  if (!answer.ok || data?.name !== 'coffeechat') throw strangerAt(port);
  companionVersion = data.version ?? companionVersion;
  return data;
}

/** Exchange the code that the companion's own page shows for a token, and keep it. */
export async function pair(code, port) {
  const body = { code: code.trim(), client_name: CLIENT_NAME };
  const answer = await request(port, '/api/pair', { body });
  const { client, token } = readAnswer(answer);
  proof.until = 0;
  await saveClient({ port, client, token });
}

/** Send a capture; the same `key` is stored once however often it is sent. */
export function sendCapture(key, page) {
  const headers = { 'Idempotency-Key': key };
  return call('/api/captures', { body: page, headers, timeout: READING_TIMEOUT, isPage: true });
}

/** Have the user's own page read into their profile: `{profile, filled}`. */
export function sendOwnPage(page) {
  return call('/api/profile/capture', { body: page, timeout: READING_TIMEOUT, isPage: true });
}

/** Call the companion as this browser and return its JSON, or throw a CompanionError. */
export async function call(path, options = {}) {
  const client = await readClient();
  if (!client.token) {
    await checkHealth();
    throw new CompanionError('unpaired', 'The companion doesn’t know this browser yet.');
  }
  await proveCompanion(client, options.isPage);
  const headers = { ...options.headers, Authorization: `Bearer ${client.token}` };
  return readAnswer(await request(client.port, path, { ...options, headers }));
}

// Another program may sit on the port: before anything private leaves, whoever answers
// there shows that it knows our token, bound to the address it was asked at. A page goes
// only to who has shown it just now: the companion may have ended since the last time.
async function proveCompanion({ port, client, token }, isPage) {
  const isFresh = !isPage && proof.port === port && proof.client === client && Date.now() < proof.until;
  if (isFresh) return;
  const nonce = toHex(crypto.getRandomValues(new Uint8Array(32)));
  const body = { client, nonce };
  const { answer, data } = await request(port, '/api/prove', { body });
  if (answer.status === 404) {
    throw new CompanionError('unpaired', 'The companion no longer knows this browser.', 404);
  }
  if (data?.proof !== (await expectProof(token, nonce, port))) throw strangerAt(port);
  proof = { port, client, until: Date.now() + PROOF_LASTS };
}

/** Return the proof that only a holder of the token can give, in hex. */
async function expectProof(token, nonce, port) {
  const bytes = new TextEncoder();
  const digest = await crypto.subtle.digest('SHA-256', bytes.encode(token));
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', digest, hmac, false, ['sign']);
  const message = bytes.encode(`${nonce}|127.0.0.1:${port}`);
  return toHex(new Uint8Array(await crypto.subtle.sign('HMAC', key, message)));
}

// What has a body is posted, unless another method is named.
async function request(port, path, { body, method = body ? 'POST' : 'GET', headers = {}, timeout = TIMEOUT }) {
  const json = body && { 'Content-Type': 'application/json' };
  try {
    const answer = await fetch(addressOf(port) + path, {
      method,
      headers: { ...json, ...headers },
      body: body && JSON.stringify(body),
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(timeout),
    });
    return { answer, data: parseJson(await answer.text()) };
  } catch (error) {
    proof.until = 0;
    throw describeFailure(error, port);
  }
}

function describeFailure(error, port) {
  const address = `127.0.0.1:${port}`;
  const isLate = error.name === 'TimeoutError';
  return new CompanionError('down', isLate ? `${address} took too long to answer.` : `Tried ${address} just now: nothing there.`);
}

function readAnswer({ answer, data }) {
  companionVersion = answer.headers.get('X-Coffeechat-Version') ?? companionVersion;
  if (answer.ok && data !== undefined) return data;
  const kind = data?.type === 'nobody-there' ? 'nobody' : nameRefusal(answer.status);
  const sentence = data?.detail || `The companion gave an answer nobody planned (${answer.status}).`;
  throw new CompanionError(kind, sentence, answer.status);
}

// Only what is wrong with the request itself is final; a fault of the companion's passes.
function nameRefusal(status) {
  if (status === 401 || status === 403) return 'unpaired';
  if (status < 400) return 'busy'; // no answer of ours: whatever it was, it kept nothing
  return status === 429 || status >= 500 ? 'busy' : 'refused';
}

function strangerAt(port) {
  const sentence = `Something answers on 127.0.0.1:${port}, but it is not your companion.`;
  return new CompanionError('stranger', sentence);
}

function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // an answer that is not ours is judged by its status
  }
}

function toHex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
