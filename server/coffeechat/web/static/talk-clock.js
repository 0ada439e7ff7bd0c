// The clock of a talk: how much is left, which question it is time for, what can go.

const MINUTE = 60; // seconds
const PATIENCE = 30; // seconds over before something is said to go

/** Return the moment in milliseconds, never earlier than before: a clock that is set back
 * during the talk must not give minutes away; one that leapt (a laptop that slept) counts. */
export function steadyClock(wall = () => Date.now(), steps = () => performance.now()) {
  const began = wall() - steps();
  return () => Math.max(wall(), began + steps());
}

/** Return `{phase, spent, left, until}` of a talk at a moment; spent and left in seconds. */
export function readClock(talk, now) {
  const total = talk.minutes * MINUTE;
  if (!talk.started_at) return { phase: "ready", spent: 0, left: total, until: null };
  const stop = talk.ended_at ?? talk.paused_at;
  const until = stop ? Date.parse(stop) : now;
  const spent = Math.max(0, Math.floor((until - Date.parse(talk.started_at)) / 1000) - talk.paused_seconds);
  const phase = talk.ended_at ? "over" : talk.paused_at ? "paused" : "running";
  return { phase, spent, left: total - spent, until: new Date(now + (total - spent) * 1000) };
}

/** Return which question it is time for and by how many seconds it is over, and the number
 * of the one that can go: `{now, over, drop, hint, late}`; `now` is its id, empty before and
 * after; `hint` is a sentence for the beginning and the end, `late` where the end is near. */
export function readAgenda(items, asked, { phase, spent, left }) {
  const questions = items.filter((item) => item.question);
  const open = questions.filter((item) => !asked.includes(item.question));
  const [opening, closing] = [items[0], items.at(-1)];
  const began = phase !== "ready";
  if (!began || (spent < opening.minutes * MINUTE && open.length === questions.length)) {
    return { now: "", over: 0, drop: 0, late: false, hint: `Hello, and who you are. ${opening.minutes} minutes.` };
  }
  const [current, ...others] = open;
  const late = left <= closing.minutes * MINUTE;
  const hint = late || !current ? sayClosing(left) : "";
  if (!current) return { now: "", over: 0, drop: 0, hint, late };
  const over = Math.max(0, spent - (current.starts + current.minutes) * MINUTE);
  const loose = others.filter((item) => item.drop_order).sort((one, other) => one.drop_order - other.drop_order);
  const drop = over >= PATIENCE && loose.length ? questions.indexOf(loose[0]) + 1 : 0;
  return { now: current.question, over, drop, hint, late };
}

function sayClosing(left) {
  return left > 0 ? "Time to thank, and to say what you will do next." : "The time is up: thank, and close kindly.";
}

/** Return seconds as "12:40", or "1:20" for as many over. */
export function sayTime(seconds) {
  const whole = Math.abs(Math.trunc(seconds));
  return `${Math.floor(whole / MINUTE)}:${String(whole % MINUTE).padStart(2, "0")}`;
}

/** Return the hour and minute of a moment by the clock on this wall. */
export function sayHour(moment) {
  return `${String(moment.getHours()).padStart(2, "0")}:${String(moment.getMinutes()).padStart(2, "0")}`;
}
