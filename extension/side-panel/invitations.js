/** How many invitations with a note went out this month, where few may. */

import { call, settle } from '../companion-api.js';
import { fill, h } from './dom.js';

/** Return `{element, refresh}`: the line, empty where there is nothing to count. */
export function makeInvitations() {
  const element = h('p.small');
  const refresh = async () => {
    const { answer } = await settle(() => call('/api/profile')); // other parts say why there is none
    const { sentence, tight } = answer?.invitations ?? {};
    fill(element, sentence && h(tight ? 'span.due' : 'span.soft', sentence));
  };
  return { element, refresh };
}
