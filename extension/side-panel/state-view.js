/** The frame that every state without a contact shares. */

import { h, icon, iconButton } from './dom.js';
import { copyText } from './notify.js';

/** Return a state: a drawing, a sentence as its heading, and what comes below. */
export function stateView(drawing, heading, { tone = '', busy = false, level = 'h1' }, ...content) {
  return h('section', { class: `state ${tone}`, 'aria-busy': busy && 'true' }, icon(...[drawing].flat()), h(level, heading), content);
}

/** Return a command for the terminal with a button that copies it. */
export function commandLine(command) {
  return h('div.code', h('span', command),
    iconButton('copy', 'Copy the command', () => copyText(command)));
}

/** Return a line in passing, with a drawing before it. */
export function noteLine(...text) {
  return h('p.note', icon('info'), h('span', ...text));
}
