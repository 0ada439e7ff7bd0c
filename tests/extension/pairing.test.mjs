import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPairingPort } from '../../extension/pairing.js';

const stranger = { port: 20300, token: '' };
const paired = { port: 20300, token: 'x' };

test('only the companion’s exact pairing address counts', () => {
  assert.equal(readPairingPort('http://127.0.0.1:20300/pair', stranger), 20300);
  for (const url of [
    'http://127.0.0.1:20300/pair?x', 'http://127.0.0.1:20300/pairs', 'http://localhost:20300/pair',
    'https://127.0.0.1:20300/pair', 'http://127.0.0.1:20300/', 'http://127.0.0.1.example:1/pair',
    'http://127.0.0.1/pair', undefined,
  ]) assert.equal(readPairingPort(url, stranger), 0, url);
});

test('a paired browser listens to the port it knows and to no other', () => {
  assert.equal(readPairingPort('http://127.0.0.1:20300/pair', paired), 20300);
  assert.equal(readPairingPort('http://127.0.0.1:20301/pair', paired), 0);
  assert.equal(readPairingPort('http://127.0.0.1:20301/pair', stranger), 20301);
});
