/** How many invitations with a note went out this month, where few may. */

import { call, settle } from '../companion-api.js';
import { fill, h } from './dom.js';
import { count, nameMonth } from './words.js';

/** Return `{element, refresh}`: the line, empty where there is nothing to count. */
export function makeInvitations() {
  const element = h('p.small');
  const refresh = async () => {
    const { answer } = await settle(() => call('/api/profile')); // other parts say why there is none
    fill(element, describeInvitations(answer));
  };
  return { element, refresh };
}

function describeInvitations(answer) {
  if (answer?.profile.account !== 'free') return undefined;
  const { invitations_this_month: sent, invitations_a_month: all } = answer;
  const tone = sent >= all - 1 ? 'due' : 'soft';
  return h('span', { class: tone }, h('b.n', count(sent || 'No', 'invitation')),
    ` with a note sent in ${nameMonth()}; a free account has about ${all} a month.`);
}
