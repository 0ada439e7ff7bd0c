/** What the etiquette check found: why, and a wording one press away. */

import { button, h, row } from './dom.js';

/** Return what names a finding while its words stand: its rule and the words. */
export const nameFinding = ({ rule, words }) => `${rule}:${words}`;

/** Return whether any finding keeps the draft from being used. */
export const isBlocked = (findings) => findings.some(({ severity }) => severity === 'blocks');

/** Return whether a finding comes with a wording; an empty one cuts the words. */
export const hasAdvice = ({ suggestion }) => suggestion !== undefined;

/** Return whether the text is too long: a limit is a limit. */
export const isLength = ({ rule }) => rule.startsWith('length-');

/** Return the cards of the findings, those that block first. */
export function findingCards(findings, { use, dismiss }) {
  const ordered = [...findings].sort((one, other) => rank(one) - rank(other));
  const lead = ordered.find(hasAdvice); // has the one filled button
  return ordered.map((finding) => findingCard(finding, finding === lead, use, dismiss));
}

const rank = ({ severity, start }) => (severity === 'blocks' ? 0 : 1e9) + start;

function findingCard(finding, isLead, use, dismiss) {
  return h('section', { class: `finding ${finding.severity === 'blocks' ? '' : 'warn'}` },
    h('h2', finding.message), h('p.small', finding.why),
    hasAdvice(finding) && swapLine(finding),
    row(hasAdvice(finding) && button(finding.suggestion ? 'Use this wording' : 'Cut these words', isLead ? 'first' : '', () => use(finding)),
      !isLength(finding) && button('Not what I meant', 'plain', () => dismiss(finding))));
}

function swapLine({ words, suggestion }) {
  return h('p.swap', h('del', words), ' ', suggestion && h('ins', suggestion));
}
