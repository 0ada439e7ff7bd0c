/** What the panel says when there is no contact to show. */

import { insistOnPerson, readAgain, sendText } from '../delivery.js';
import { askForm, button, fill, h, ownLink, quote, row, submit } from './dom.js';
import { announce } from './notify.js';
import { ownPageButton } from './own-page.js';
import { stateView } from './state-view.js';
import { count, nameHost, nameSize } from './words.js';

const SLOW = 3_000; // milliseconds until a reading no longer counts as quick

/** The page is being read. */
export function reading({ state }) {
  const facts = [state.url && nameHost(state.url), state.bytes && nameSize(state.bytes)].filter(Boolean);
  const told = (words) => [facts.join(', '), words].filter(Boolean).join('. ');
  const sentence = h('p.soft', { role: 'status' }, told('A second at most.'));
  setTimeout(() => fill(sentence, told('Still reading: a large page, or a busy computer.')), SLOW);
  const ghosts = [1, 2, 3].map(() => h('i.ghost'));
  return stateView(['cup', 'cup'], 'Reading this page', { busy: true },
    sentence,
    h('div.stack', ghosts));
}

/** This browser was introduced to the companion. */
export function paired() {
  return stateView('check', 'The companion knows this browser', {},
    h('p', 'Open a profile page and press the coffeechat button, or Alt+Shift+J.'),
    h('p.soft', 'It reads the page you are on, once, and only when you press it.'));
}

/** The page is one that no extension may read. */
export function uncapturable(context) {
  return stateView('page', 'This page can’t be captured', {},
    h('p', context.state.sentence, ' Nothing was read.'), pasteForm(context));
}

/** The companion found nobody on the page. */
export function nobody(context) {
  const { state } = context;
  const insist = async () => {
    if (!(await insistOnPerson(context.windowId, state))) announce('Press the button on the page again.');
  };
  return stateView('nobody', 'Nobody found here', {}, h('p', quoteTitle(state)),
    row(button('It is a person', '', insist), ownPageButton(context)), pasteForm(context));
}

// The title is the page's own words, wherever the companion's sentence names it.
function quoteTitle({ sentence, title }) {
  const [before, after] = sentence.split(`“${title}”`);
  return after === undefined ? sentence : [before, quote(title), after];
}

/** The companion would not take the page. */
export function refused(context) {
  return stateView('warning', 'The companion could not read this page', { tone: 'ochre' },
    h('p', context.state.sentence), pasteForm(context));
}

/** The page was about a company or a post: kept as research. */
export async function noted({ windowId, state }) {
  const { page, noted: notes = [] } = state.answer;
  const isPost = page.kind === 'post';
  const title = page.organisation || page.title || nameHost(state.url);
  const items = notes.map((note) => h('li.from', quote(note.text ?? note)));
  // a delivered page is no longer in this browser
  const insist = () => readAgain(windowId, state, { as_person: true });
  return stateView(isPost ? 'page' : 'building', isPost ? 'Kept as a post' : 'Kept as company research', {},
    h('p', h('bdi', title), `, ${nameHost(state.url)}.`),
    h('p.soft', isPost
      ? 'It doesn’t say who wrote it.'
      : 'Questions that this page answers are left out from now on.'),
    notes.length && h('p.label', `${count(notes.length, 'note')} kept`),
    notes.length && h('ul.stack', items),
    row(await ownLink('btn', '/research', 'Open your research'), button('It is a person', 'plain', insist)));
}

function pasteForm({ windowId, state }) {
  const field = h('textarea.field', { id: 'paste', rows: 4, dir: 'auto' });
  return askForm({}, field, (text) => sendText(windowId, state, text),
    h('label.small.soft', { for: 'paste' }, 'Know what it says? Paste it.'), field,
    row(submit('Read pasted text')));
}
