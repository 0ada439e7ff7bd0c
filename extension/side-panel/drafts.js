/** The drafts tab: a channel, an angle, and the editor of the draft they name. */

import { call } from '../companion-api.js';
import { fill, h, iconButton } from './dom.js';
import { makeEditor } from './draft-editor.js';
import { readEdits } from './draft-store.js';
import { attempt } from './notify.js';
import { noteLine } from './state-view.js';
import { makeTabs } from './tabs.js';

const CHANNELS = [
  { id: 'connection-note', label: 'Note' }, { id: 'linkedin-message', label: 'Message' },
  { id: 'email', label: 'Email' }, { id: 'more', label: 'More' },
];
const OTHERS = [
  ['inmail', 'InMail'], ['thank-you', 'Thank-you'], ['follow-up', 'Follow-up after silence'],
  ['scheduling', 'Finding a time'], ['update', 'Update'], ['comment', 'Comment on a post'],
  ['congratulation', 'Congratulation'], ['question', 'One question'],
];

/** Return the tab `{id, label, element, foot, size}`. */
export function makeDrafts(model) {
  const stage = h('div', { class: 'stack', id: 'draft-stage' });
  const foot = h('div', { class: 'foot' });
  const place = { channel: 'connection-note', angle: 0 };
  const show = () => showDraft(model, place, stage, foot);
  const other = otherChannels((channel) => openChannel(model, place, channel, show));
  const choose = (id) => {
    other.hidden = id !== 'more';
    return openChannel(model, place, id === 'more' ? other.querySelector('select').value : id, show);
  };
  const tabs = makeTabs('Channel', 'switch', CHANNELS, 'connection-note', choose);
  model.onChange((keys) => keys.includes('contact') && show());
  other.hidden = true;
  show();
  const element = h('section', {}, tabs.element, other, stage);
  return { id: 'drafts', label: 'Drafts', element, foot, size: () => countChannels(model.answer.drafts) };
}

const countChannels = (drafts) => new Set(drafts.map(({ channel }) => channel)).size;

function otherChannels(onChoose) {
  const options = OTHERS.map(([id, label]) => h('option', { value: id }, label));
  const select = h('select', { class: 'field', 'aria-label': 'Kind of message',
    on: { change: () => onChoose(select.value) } }, options);
  return h('div', {}, select);
}

async function openChannel(model, place, channel, show) {
  place.channel = channel;
  place.angle = 0;
  const isKnown = model.answer.drafts.some((draft) => draft.channel === channel);
  if (!isKnown) await fetchDrafts(model, channel);
  if (place.channel === channel) await show();
}

async function fetchDrafts(model, channel) {
  const path = `${model.path}/drafts?channel=${channel}`;
  const answer = await attempt(() => call(path));
  if (answer) await model.update({ drafts: [...model.answer.drafts, ...answer.drafts] });
}

async function showDraft(model, place, stage, foot) {
  const drafts = model.answer.drafts.filter(({ channel }) => channel === place.channel);
  const draft = drafts[place.angle];
  if (!draft) return showNothing(stage, foot);
  const edits = await readEdits(model.answer.contact.id);
  const step = (by) => {
    place.angle = (place.angle + by + drafts.length) % drafts.length;
    return showDraft(model, place, stage, foot);
  };
  const editor = makeEditor(model, draft, edits);
  fill(stage, angleLine(draft, place.angle, drafts.length, step), editor.parts,
    (draft.needs ?? []).map((sentence) => noteLine(sentence)));
  fill(foot, editor.actions);
  return editor.start();
}

function showNothing(stage, foot) {
  fill(stage, h('p', { class: 'soft' }, 'There is nothing to write here yet.'));
  fill(foot);
}

function angleLine(draft, angle, total, step) {
  const place = total > 1 && h('span', { class: 'small soft n' }, ` ${angle + 1} of ${total}`);
  const label = h('div', { class: 'angle', role: 'status' },
    h('b', { class: 'small' }, h('bdi', {}, draft.angle_name || draft.angle)), place);
  if (total < 2) return label;
  return h('div', { class: 'row apart tight' },
    iconButton('back', 'Previous angle', () => step(-1), { class: 'btn tiny only' }), label,
    iconButton('turn', 'Next angle', () => step(1), { class: 'btn tiny only' }));
}
