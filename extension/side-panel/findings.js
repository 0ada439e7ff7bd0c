/** What the etiquette check found: why, and a wording one press away. */

import { button, h } from './dom.js';

/** Return what names a finding while its words stand: its rule and the words. */
export const nameFinding = ({ rule, words }) => `${rule}:${words}`;

/** Return whether any finding keeps the draft from being used. */
export const isBlocked = (findings) => findings.some(({ severity }) => severity === 'blocks');

/** Return the cards of the findings, those that block first. */
export function findingCards(findings, { use, dismiss }) {
  const ordered = [...findings].sort((one, other) => rank(one) - rank(other));
  return ordered.map((finding, place) => findingCard(finding, place, use, dismiss));
}

const rank = ({ severity, start }) => (severity === 'blocks' ? 0 : 1e9) + start;

function findingCard(finding, place, use, dismiss) {
  const hasAdvice = finding.suggestion !== undefined && finding.suggestion !== null;
  const isLength = finding.rule.startsWith('length-'); // a limit is a limit
  const id = `finding-${place}`;
  const first = place === 0 ? 'first' : '';
  return h('section', { class: `finding ${finding.severity === 'blocks' ? '' : 'warn'}`.trim(), 'aria-labelledby': id },
    h('h2', { id }, finding.message), h('p.small', finding.why),
    hasAdvice && swapLine(finding),
    h('div', { class: 'row' },
      hasAdvice && button(finding.suggestion ? 'Use this wording' : 'Cut these words', first, () => use(finding)),
      !isLength && button('Not what I meant', 'plain', () => dismiss(finding))));
}

function swapLine({ words, suggestion }) {
  return h('p.swap', h('del', words), ' ', suggestion && h('ins', suggestion));
}
