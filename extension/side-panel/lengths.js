/** Lengths and places in a text, as each channel and the companion count them. */

/** Return a text's length in UTF-16 code units, as LinkedIn counts, or in words. */
export function measure(text, unit) {
  if (unit === 'characters') return text.length;
  return text.split(/[\s\x1c-\x1f\x85]+/u).filter(Boolean).length;
}

/**
 * Return the places of findings in UTF-16 code units, as text fields count; the
 * companion counts whole characters, of which an emoji or a rare letter takes two units.
 */
export function locateFindings(text, findings) {
  const starts = [];
  let unit = 0;
  for (const character of text) {
    starts.push(unit);
    unit += character.length;
  }
  const place = (offset) => starts[offset] ?? unit;
  return findings.map((finding) => ({ ...finding, start: place(finding.start), end: place(finding.end) }));
}

/** Return the text with a finding's words replaced by its suggestion, spaces tidied. */
export function applySuggestion(text, { start, end, suggestion }) {
  let [before, after] = [text.slice(0, start), text.slice(end)];
  if (suggestion === '') {
    if (/^[ \t]/.test(after) || after === '') before = before.replace(/[ \t]+$/, '');
    if (before === '' || before.endsWith('\n')) after = after.replace(/^[ \t]+/, '');
  }
  return before + suggestion + after;
}

/**
 * Return the text cut into `{text, finding}` runs; a run outside every finding has none.
 * Where findings overlap, the earlier one keeps the words.
 */
export function cutAtFindings(text, findings) {
  const runs = [];
  let from = 0;
  for (const finding of [...findings].sort((one, other) => one.start - other.start)) {
    const start = Math.max(from, finding.start);
    if (finding.end <= start) continue;
    if (start > from) runs.push({ text: text.slice(from, start) });
    runs.push({ text: text.slice(start, finding.end), finding });
    from = finding.end;
  }
  runs.push({ text: text.slice(from) });
  return runs;
}

// A limit far beyond what to aim for measures nothing.
const isNear = ({ limit, aim }) => limit && !(limit > 2 * aim);

/** Return the length that fills the meter. */
export const fullLength = (draft) => (isNear(draft) ? draft.limit : Math.round((draft.aim ?? 100) * 1.5));

/** Return what the meter says: "175", " of 200", or "62 words", ", aim under 100". */
export function describeLength(length, draft) {
  const { unit, limit, aim } = draft;
  const over = length > limit;
  if (isNear(draft)) return { figure: String(length), rest: ` of ${limit}`, over };
  const figure = `${length} ${length === 1 ? unit.replace(/s$/, '') : unit}`;
  return { figure, rest: aim ? `, aim under ${aim}` : '', over };
}
