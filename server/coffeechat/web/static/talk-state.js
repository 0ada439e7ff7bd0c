// A talk as it is with what was done on its page: what the companion knows, and the changes
// that it does not know yet. The companion does the same with them (follow_up/live_talk.py).

const seconds = (later, earlier) => Math.max(0, Math.round((Date.parse(later) - Date.parse(earlier)) / 1000));

const STEPS = {
  start: (talk, { at }) => ({ started_at: talk.started_at ?? at }),
  pause: (talk, { at }) => (talk.started_at && !talk.paused_at && !talk.ended_at ? { paused_at: at } : {}),
  resume: (talk, { at }) =>
    talk.paused_at ? { paused_at: null, paused_seconds: talk.paused_seconds + seconds(at, talk.paused_at) } : {},
  end: (talk, change) => ({
    ...STEPS.start(talk, change), ...STEPS.resume(talk, change), ended_at: talk.ended_at ?? change.at,
  }),
  reopen: () => ({ ended_at: null }),
  ask: (talk, { item, on }) => {
    const others = talk.asked.filter((question) => question !== item);
    return { asked: on ? [...others, item] : others };
  },
  note: (talk, { item, text, theme, thank_for }) => ({ remarks: [...talk.remarks, { id: item, text, theme, thank_for }] }),
  thank: (talk, { item, on }) => ({
    remarks: talk.remarks.map((remark) => (remark.id === item ? { ...remark, thank_for: on } : remark)),
  }),
  promise: (talk, { item, text }) => ({ actions: [...talk.actions, { id: item, text }] }),
};

/** Return the talk after changes; each has a kind, a time `at`, and what goes with the kind. */
export function applyChanges(talk, changes) {
  return changes.reduce((now, change) => ({ ...now, ...STEPS[change.kind](now, change) }), talk);
}

/** Return a change that nobody made before: `{id, at, kind, ...}`; `now` in milliseconds. */
export function makeChange(kind, now, more = {}) {
  const id = newId();
  const made = ["note", "promise"].includes(kind) ? { item: id } : {};
  return { id, at: new Date(now).toISOString(), kind, ...made, ...more };
}

/** Return an id like the companion's own: a number of 52 bits. */
function newId() {
  const [high, low] = crypto.getRandomValues(new Uint32Array(2));
  return String(2 ** 51 + (high % 2 ** 19) * 2 ** 32 + low);
}

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** Say how much is written: "Two notes, one to thank for." */
export function countNotes({ remarks, actions }) {
  const say = (number) => NUMBERS[number] ?? number;
  const count = (number, one, many) => `${say(number)} ${number === 1 ? one : many}`;
  const thanks = remarks.filter((remark) => remark.thank_for).length;
  const parts = [
    remarks.length && count(remarks.length, "note", "notes"),
    thanks && `${say(thanks)} to thank for`,
    actions.length && count(actions.length, "promise", "promises"),
  ].filter(Boolean);
  const said = parts.join(", ");
  return said ? `${said[0].toUpperCase()}${said.slice(1)}.` : "";
}
