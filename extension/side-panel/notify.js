/** What the panel says in passing: a line for screen readers and a bar with Undo. */

import { call, settle } from '../companion-api.js';
import { fill, h } from './dom.js';

const UNDO_STAYS = 10_000; // milliseconds
let hiding;

/** Say a sentence politely to assistive technology. */
export function say(sentence) {
  document.querySelector('#status').textContent = sentence;
}

/** Show a sentence at the bottom for a while, with Undo where something can be undone. */
export function announce(sentence, undo) {
  const place = document.querySelector('#undo');
  const close = () => fill(place);
  const fade = () => (place.matches(':hover, :focus-within') ? wait() : close());
  const wait = () => {
    clearTimeout(hiding);
    hiding = setTimeout(fade, UNDO_STAYS);
  };
  const onUndo = () => {
    close();
    undo();
  };
  const button = undo && h('button', { type: 'button', on: { click: onUndo } }, 'Undo');
  fill(place, h('div.undo', h('span', sentence), button));
  wait();
}

/** Copy a text and say so, or what to do instead. */
export async function copyText(text, sentence = 'Copied.') {
  const isCopied = await navigator.clipboard.writeText(text).then(() => true, () => false);
  announce(isCopied ? sentence : 'The browser would not copy. Select the words and press Ctrl+C.');
}

/** Call the companion and show its sentence where it fails; return its answer. */
export const ask = (path, options) => attempt(() => call(path, options));

/** Run calls to the companion and show its sentence where it fails; return its answer. */
export async function attempt(action) {
  const { answer, problem } = await settle(action);
  if (problem) announce(advise(problem));
  return answer;
}

/** Return what to say of a problem to somebody in the middle of something. */
export const advise = ({ kind, message }) =>
  (kind === 'down' ? 'The companion isn’t answering. Start it, then do this once more.' : message);
