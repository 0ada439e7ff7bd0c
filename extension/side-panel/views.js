/** Which view shows which phase of the panel's state. */

import { busy, down, resting, stranger, unpaired } from './connection.js';
import { contact } from './contact.js';
import { own } from './own-page.js';
import { people } from './people.js';
import { nobody, noted, paired, reading, refused, uncapturable } from './states.js';

/** Each takes `{windowId, state, retry}` and returns an element, or a promise of one. */
export const VIEWS = {
  idle: resting, paired, reading, contact, people, noted, own,
  nobody, refused, uncapturable,
  down, busy, stranger, unpaired,
};
