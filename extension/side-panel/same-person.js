/** Another of the same name: two contacts become one with a press, and part with Undo. */

import { call } from '../companion-api.js';
import { changeContact, reloadContact } from './correction.js';
import { button, h, icon, name, refill, row } from './dom.js';
import { announce, attempt } from './notify.js';

/** Return the question about each contact that may be the same person; empty without any. */
export function makeLikenesses(model) {
  const element = h('div.alike');
  const show = () => refill(element, (model.answer.alike ?? []).map((other) => likeness(model, other)));
  model.follow(show, 'alike');
  return element;
}

function likeness(model, other) {
  const line = [other.role, other.organisation].filter(Boolean).join(', ');
  const told = ['Another ', h('b', name(other.name)), line && [', ', name(line), ','], ' is here too. ', other.why];
  return h('section.note', icon('people'), h('div.stack.tight', h('p', told),
    row(button('Merge the two', 'tiny', () => merge(model, other)),
      button('No, two people', 'tiny plain', () => settle(model, other)))));
}

const settle = (model, { id }) => model.update({ alike: model.answer.alike.filter((other) => other.id !== id) });

async function merge(model, other) {
  const { alike } = model.answer;
  const made = await changeContact(model, '/merge', { body: { other: other.id } });
  if (!made) return;
  await settle(model, other);
  announce('Merged with the other.', () => part(model, made.merge, alike));
}

async function part(model, id, alike) {
  await attempt(async () => {
    await call(`/api/merges/${id}/undo`, { method: 'POST' });
    await reloadContact(model);
    await model.update({ alike });
    announce('They are two people again.');
  });
}
