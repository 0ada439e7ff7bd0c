/** A page with several people on it: the user chooses whom to add. */

import { button, h, name, ownLink, refill } from './dom.js';
import { ask, say } from './notify.js';
import { stateView } from './state-view.js';
import { count, nameHost, spell } from './words.js';

/** Return the list of people with a box for each. */
export function people({ state }) {
  const { page, people: found } = state.answer;
  const isOne = found.length === 1;
  const boxes = found.map((person) => h('input', { type: 'checkbox', value: person.name, checked: isOne }));
  const add = button('Add', 'first', () => addPeople(page.id, chosenNames(boxes), view));
  const follow = () => labelAdd(add, chosenNames(boxes).length);
  const rows = found.map((person, place) => personRow(person, boxes[place]));
  follow();
  const view = stateView('people', `${spell(found.length)} ${isOne ? 'person is' : 'people are'} on this page`, {},
    h('p.soft.small', `${nameHost(state.url)}, `, name(page.title || state.title || 'Team')),
    h('fieldset.choose', { on: { change: follow } },
      h('legend.sr', 'Whom would you like to add?'), rows), add);
  return view;
}

function personRow(person, box) {
  const role = person.role && h('span.small.soft', name(person.role));
  return h('label', box, h('span', name(person.name), role && h('br'), role),
    person.known && h('span.tag.spruce', 'known'));
}

const chosenNames = (boxes) => boxes.filter((box) => box.checked).map((box) => box.value);

function labelAdd(add, number) {
  add.textContent = number ? `Add ${count(number, 'person', 'people')}` : 'Choose whom to add';
  add.setAttribute('aria-disabled', String(number === 0));
}

async function addPeople(pageId, names, view) {
  if (!names.length) return;
  const body = { names };
  const answer = await ask(`/api/pages/${pageId}/people`, { body });
  if (!answer) return;
  const added = await addedView(answer.contacts);
  refill(view.parentElement, added);
  say(added.querySelector('h1').textContent);
}

async function addedView(contacts) {
  const links = await Promise.all(contacts.map((contact) =>
    ownLink('row', `/people/${contact.id}`, name(contact.name?.value ?? 'Record'))));
  return stateView('check', `${count(contacts.length, 'person', 'people')} added`, {},
    h('p.soft', 'Open a person’s own page and press the button to learn more.'),
    h('ul.items', links.map((link) => h('li', link))));
}
