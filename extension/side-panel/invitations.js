/** How many noted invitations went out this month, where the account has only a few. */

import { call, settle } from '../companion-api.js';
import { fill, h } from './dom.js';
import { count, nameMonth } from './words.js';

const A_MONTH = 5; // about as many as a free account has
const NEAR = 4;

/** Return `{element, refresh}`: the line, empty where there is nothing to count. */
export function makeInvitations() {
  const element = h('p', { class: 'small' });
  const refresh = async () => {
    const { answer } = await settle(() => call('/api/profile')); // other parts say why there is none
    fill(element, describeInvitations(answer));
  };
  return { element, refresh };
}

function describeInvitations(answer) {
  if (answer?.profile.account !== 'free') return undefined;
  const { invitations_this_month: sent } = answer;
  const tone = sent >= NEAR ? 'due' : 'soft';
  return h('span', { class: tone }, h('b', { class: 'n' }, count(sent || 'No', 'noted invitation')),
    ` sent in ${nameMonth()}; a free account has about ${A_MONTH} a month.`);
}
