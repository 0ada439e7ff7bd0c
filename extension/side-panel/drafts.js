/** The drafts tab: a channel, an angle, and the editor of the draft they name. */

import { call, settle } from '../companion-api.js';
import { fill, h, iconButton, name, ownLink, refill } from './dom.js';
import { makeEditor } from './draft-editor.js';
import { keyOf, messageOf, readEdits, saveEdit } from './draft-store.js';
import { advise, announce } from './notify.js';
import { noteLine } from './state-view.js';
import { makeTabs } from './tabs.js';
import { makeTimes } from './times.js';
import { MESSAGE_NAMES } from './words.js';

const MESSAGES = Object.entries(MESSAGE_NAMES);
const CHANNELS = [...MESSAGES.slice(0, 3), ['more', 'More']].map(([id, label]) => ({ id, label }));
const OTHERS = MESSAGES.slice(3);

/** Return the tab `{id, label, element, foot, size}`. */
export function makeDrafts(model) {
  const stage = h('div.stack', { id: 'draft-stage' });
  const foot = h('div.foot');
  const first = messageOf(model.answer.next_message ?? { channel: 'connection-note' });
  const isOther = OTHERS.some(([id]) => id === first);
  const place = { channel: first, angle: 0, turn: 0, invitations: makeInvitations() };
  const show = () => showDraft(model, place, stage, foot);
  const other = otherChannels((channel) => openChannel(place, channel, show));
  const choose = (id) => {
    other.hidden = id !== 'more';
    return openChannel(place, id === 'more' ? other.value : id, show);
  };
  place.times = makeTimes((query) => proposeTimes(model, query, show));
  const tabs = makeTabs('Channel', 'switch', CHANNELS, isOther ? 'more' : first, choose);
  model.follow(place.invitations.refresh, 'stage');
  other.hidden = !isOther;
  if (isOther) other.value = first;
  model.follow(show, 'contact');
  const element = h('section', tabs, other, place.times, stage);
  return { id: 'drafts', label: 'Drafts', element, foot, size: () => countChannels(model.answer.drafts) };
}

// How many invitations with a note went out this month, where few may.
function makeInvitations() {
  const element = h('p.small');
  const refresh = async () => {
    const { answer } = await settle(() => call('/api/profile')); // other parts say why there is none
    const { sentence, tight } = answer?.invitations ?? {};
    fill(element, sentence && h(tight ? 'span.due' : 'span.soft', sentence));
  };
  return { element, refresh };
}

function countChannels(drafts) {
  return CHANNELS.filter(({ id }) => drafts.some(({ channel }) => channel === id)).length;
}

function otherChannels(onChoose) {
  const options = OTHERS.map(([id, label]) => h('option', { value: id }, label));
  return h('select.field', { 'aria-label': 'Kind of message',
    on: { change: ({ target }) => onChoose(target.value) } }, options);
}

function openChannel(place, channel, show) {
  document.querySelector('#undo > :not(:has(button))')?.remove(); // “Copied.” was of another
  place.channel = channel;
  place.angle = 0;
  return show();
}

// Returns what to show where there is none: the companion says what is missing, and the
// contact's page is where it is written down.
async function fetchDrafts(model, wanted) {
  const { drafts } = model.answer;
  if (drafts.some((draft) => messageOf(draft) === wanted)) return undefined;
  const [channel, variant = ''] = wanted.split('/');
  const query = `channel=${channel}&variant=${variant}`;
  const { answer, problem } = await settle(() => call(`${model.path}/drafts?${query}`));
  if (problem) {
    if (problem.kind === 'refused' && wanted === 'scheduling') return undefined;
    const record = problem.kind === 'refused' && await ownLink('', `/people/${model.answer.contact.id}`, 'Open record');
    return noteLine(advise(problem), ' ', record);
  }
  await model.update({ drafts: [...drafts, ...answer.drafts.map((draft) => ({ ...draft, variant }))] });
  return noteLine('There is nothing to write here yet.');
}

// The draft begins anew with the times; what was typed comes back with Undo.
async function proposeTimes(model, query, show) {
  const { answer, problem } = await settle(() => call(`${model.path}/drafts?channel=scheduling&${query}`));
  if (problem) return advise(problem); // what to say of it
  const before = model.answer.drafts;
  const edits = await readEdits(model.answer.contact.id);
  const others = before.filter((draft) => messageOf(draft) !== 'scheduling');
  const put = async (drafts, edited) => {
    for (const key of answer.drafts.map(keyOf)) await saveEdit(model.answer.contact.id, key, edited[key]);
    await model.update({ drafts });
    await show();
  };
  await put([...others, ...answer.drafts], {});
  document.querySelector('#draft-stage').scrollIntoView();
  announce('The times are in the draft.', () => put(before, edits));
}

async function showDraft(model, place, stage, foot) {
  const { channel: wanted } = place;
  const turn = ++place.turn;
  place.times.hidden = wanted !== 'scheduling';
  const lacking = await fetchDrafts(model, wanted);
  const drafts = model.answer.drafts.filter((draft) => messageOf(draft) === wanted);
  const angle = Math.max(0, Math.min(place.angle, drafts.length - 1));
  const draft = drafts[angle];
  const needs = await Promise.all((draft?.needs ?? []).map(needLine));
  const edits = await readEdits(model.answer.contact.id); // last, as one types
  if (turn !== place.turn) return undefined; // the user has gone on meanwhile
  if (!draft) {
    fill(stage, lacking);
    return fill(foot);
  }
  const step = (by) => {
    place.angle = (angle + by + drafts.length) % drafts.length;
    return showDraft(model, place, stage, foot);
  };
  const editor = makeEditor(model, draft, edits);
  refill(stage, angleLine(draft, angle, drafts.length, step), editor.parts,
    wanted === 'connection-note' && place.invitations.element, needs);
  fill(foot, editor.actions);
  return editor.start();
}

async function needLine(need) {
  const isOfProfile = need.includes('your profile');
  return noteLine(need, ' ', isOfProfile && await ownLink('', '/you', 'Open your profile'));
}

function angleLine(draft, angle, total, step) {
  const place = total > 1 && h('span.soft.n', `${angle + 1} of ${total} `);
  const label = h('div.angle.small', { role: 'status' },
    place, h('b', name(draft.angle_name || draft.angle)));
  if (total < 2) return label;
  const arrow = (shape, way, by) => iconButton(shape, `${way} angle`, () => step(by), { class: 'btn tiny only' });
  return h('div.row.apart.tight', arrow('back', 'Previous', -1), label, arrow('turn', 'Next', 1));
}
