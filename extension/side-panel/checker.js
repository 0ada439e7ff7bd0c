/** Asks the companion's etiquette check about words as they are typed. */

import { call, settle } from '../companion-api.js';
import { locateFindings } from './lengths.js';

const PAUSE = 250; // milliseconds after the last key

/**
 * Return a checker that calls `onFindings(findings, isChecked)` for the newest words.
 * Each finding carries its `part`, its `words` and its place in UTF-16 units.
 */
export function makeChecker(onFindings) {
  let timer;
  let turn = 0;
  const run = async (parts) => {
    const mine = ++turn;
    const outcome = await checkParts(parts);
    if (mine === turn) onFindings(outcome.findings, outcome.isChecked);
  };
  return {
    /** Check soon, once the typing pauses; `parts` are `{part, text, channel}`. */
    check(parts) {
      clearTimeout(timer);
      timer = setTimeout(run, PAUSE, parts);
    },
    /** Check at once. */
    checkNow(parts) {
      clearTimeout(timer);
      return run(parts);
    },
  };
}

async function checkParts(parts) {
  const written = parts.filter(({ text }) => text.trim());
  const { answer = [], problem } = await settle(() => Promise.all(written.map(checkPart)));
  return { findings: answer.flat(), isChecked: !problem };
}

async function checkPart({ part, text, channel }) {
  const { findings } = await call('/api/check', { body: { text, channel } });
  return locateFindings(text, findings).map((finding) => ({
    ...finding, part, words: text.slice(finding.start, finding.end),
  }));
}
