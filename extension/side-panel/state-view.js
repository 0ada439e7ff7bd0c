/** The frame that every state without a contact shares. */

import { h, icon, iconButton } from './dom.js';
import { say } from './notify.js';

/** Return a state: a drawing, a sentence as its heading, and what comes below. */
export function stateView(drawing, heading, { tone = '', busy = false, level = 'h1' }, ...content) {
  const attributes = { class: `state ${tone}`.trim(), 'aria-busy': busy && 'true' };
  return h('section', attributes, icon(...[drawing].flat()), h(level, heading), content);
}

/** Return a command for the terminal with a button that copies it. */
export function commandLine(command) {
  const copy = async () => {
    await navigator.clipboard.writeText(command);
    say('Copied.');
  };
  return h('div.code', h('span', command),
    iconButton('copy', 'Copy the command', copy));
}

/** Return a line in passing, with a drawing before it. */
export function noteLine(...text) {
  return h('p.note', icon('info'), h('span', ...text));
}
