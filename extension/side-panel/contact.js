/** A captured person: receipt, questions, drafts and notes. */

import { readAgain } from '../delivery.js';
import { updateAnswer } from '../panel-state.js';
import { button, fill, h, name, refill, row } from './dom.js';
import { makeDrafts } from './drafts.js';
import { makeExchange } from './exchange.js';
import { makeNotes } from './notes.js';
import { makeQuestions } from './questions.js';
import { isThin, makeReceipt } from './receipt.js';
import { makeLikenesses } from './same-person.js';
import { stateView } from './state-view.js';
import { makeTabs } from './tabs.js';
import { nameHost, pickHue, readInitials } from './words.js';

/** Return the view of a capture that gave a contact. */
export function contact({ windowId, state }) {
  const model = makeModel(windowId, state);
  const view = h('div.contact');
  const showRecord = () => refill(view, ...recordView(model));
  if (isThin(model.answer.receipt)) fill(view, thinView(model, showRecord));
  else showRecord();
  return view;
}

// What all parts share: the answer as it now stands, and who follows it.
function makeModel(windowId, state) {
  const listeners = [];
  const model = {
    windowId,
    state,
    answer: state.answer,
    path: `/api/contacts/${state.answer.contact.id}`,
    // `show` is called now and when the answer changes, or that part of it
    follow(show, part) {
      listeners.push((keys) => (!part || keys.includes(part)) && show());
      show();
    },
    async update(changes) {
      model.answer = { ...model.answer, ...changes };
      listeners.forEach((listener) => listener(Object.keys(changes)));
      await updateAnswer(windowId, state.key, changes);
    },
  };
  return model;
}

function recordView(model) {
  const head = h('header.who.sheet-head');
  const showHead = () => fill(head, ...personHead(model.answer.contact));
  model.follow(showHead);
  return [head, makeLikenesses(model), makeReceipt(model), makeExchange(model), ...makePanes(model)];
}

function personHead(person) {
  const full = person.name?.value ?? 'Someone';
  const roles = [person.role?.value, person.organisation?.value].filter(Boolean);
  const line = roles.length ? roles : [person.headline?.value].filter(Boolean);
  return [
    h('span', { class: `face ${pickHue(full)}`, 'aria-hidden': 'true' }, readInitials(full)),
    h('div', h('h1', name(full)), h('p.small.soft', { lang: person.language }, line.map((words, place) => [place > 0 && ', ', name(words)]))),
  ];
}

function makePanes(model) {
  const parts = [makeQuestions(model), makeDrafts(model), makeNotes(model)];
  const items = parts.map(({ id, label }) => ({ id, label, panel: `pane-${id}` }));
  const panes = parts.map(({ id, element, foot }) => paneOf(id, element, foot));
  const show = (id) => panes.flat().forEach((pane) => {
    pane.hidden = pane.dataset.pane !== id;
  });
  const tabs = makeTabs('Show', 'tabs', items, 'questions', show);
  const count = () => parts.forEach(({ id, label, size }) => {
    const number = size();
    const tab = tabs.querySelector(`#tab-${id}`);
    fill(tab, label, number > 0 && [' ', h('sup', String(number))]); // said apart, too
  });
  model.follow(count);
  show('questions');
  return [tabs, ...panes.flat()];
}

function paneOf(id, element, foot) {
  element.classList.add('pane');
  element.id = `pane-${id}`;
  element.setAttribute('role', 'tabpanel');
  element.setAttribute('aria-labelledby', `tab-${id}`);
  element.dataset.pane = id;
  if (foot) foot.dataset.pane = id;
  return foot ? [element, foot] : [element];
}

// Little was read: say so before the questions, as the page may hold more further down.
function thinView(model, onContinue) {
  const { answer, state, windowId } = model;
  const { tabId, url } = state;
  const isOpen = tabId !== undefined;
  const place = url ? `on ${nameHost(url)}` : 'in the pasted text';
  const { length } = answer.questions;
  const general = answer.questions.filter(({ evidence }) => !evidence).length;
  const again = () => readAgain(windowId, state, { as_person: true }); // once insisted, no need to again
  return h('div', h('header.who.sheet-head', ...personHead(answer.contact)),
    stateView('warning', 'Not much could be read here', { tone: 'ochre', level: 'h2' },
      h('p', `Nothing was found under Experience or About ${place}. What was read is saved.`),
      answer.receipt.warnings?.map((sentence) => h('p', sentence)),
      h('p.soft',
        general > 0 && `${general === length ? 'All' : `${general} of`} ${length} questions will be general. `,
        isOpen ? 'Scroll the page to its end and read again, or add what you know as a note.' : 'Add what you know as a note.'),
      row(isOpen && button('Read again', 'first', again),
        button('Go on with this', isOpen ? '' : 'first', onContinue))));
}

