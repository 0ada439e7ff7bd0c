// What was done during a talk, kept in this browser until the companion has confirmed it:
// through a reload, a closed tab, a companion that was stopped.

const PREFIX = "coffeechat talk ";
const AT_ONCE = 50; // changes sent together
const WAIT = 10_000; // milliseconds for an answer
const RETRY = [1_000, 2_000, 4_000, 8_000, 15_000]; // milliseconds between tries
const EMPTY = { queue: [], refused: [], draft: {} };

/** The companion cannot be reached now, or does not let us in; the message says what to do. */
class NotNow extends Error {}

/** Keeps one talk's changes. `told(talk)` hears of every news: with the talk as the companion
 * knows it now, or with nothing. `trouble` says why something waits. */
export class Outbox {
  trouble = "";
  #id;
  #told;
  #sending = false;
  #tries = 0;
  #timer;
  #memory; // only where the browser's storage is full or shut
  #store;

  constructor(id, told, store = localStorage) {
    this.#id = id;
    this.#told = told;
    this.#store = store;
  }

  /** What waits (`queue`), what could not be taken (`refused`), what is being typed (`draft`). */
  read() {
    if (this.#memory) return this.#memory;
    try {
      return { ...EMPTY, ...JSON.parse(this.#store.getItem(PREFIX + this.#id) ?? "{}") };
    } catch {
      return EMPTY; // not ours, or the browser keeps nothing
    }
  }

  add(change) {
    this.#write((kept) => ({ ...kept, queue: [...kept.queue, change] }));
    this.#told();
    this.flush();
  }

  draft(words) {
    this.#write((kept) => ({ ...kept, draft: words }));
  }

  /** Send what waits, in its order, until it is confirmed; `again` tries again by itself. */
  async flush(again = true) {
    if (this.#sending || !this.read().queue.length) return;
    clearTimeout(this.#timer);
    this.#sending = true;
    try {
      while (this.read().queue.length) await this.#sendSome();
      this.#tries = 0;
    } catch (error) {
      if (!(error instanceof NotNow)) throw error;
      this.trouble = error.message;
      this.#told();
      if (again) this.#timer = setTimeout(() => this.flush(), RETRY[Math.min(this.#tries++, RETRY.length - 1)]);
    } finally {
      this.#sending = false;
    }
  }

  async #sendSome() {
    const some = this.read().queue.slice(0, AT_ONCE);
    const { talk, refused } = await send(this.#id, some);
    const sent = new Set(some.map((change) => change.id));
    this.#write((kept) => ({
      ...kept,
      queue: kept.queue.filter((change) => !sent.has(change.id)),
      refused: [...kept.refused, ...some.filter((change) => refused[change.id])],
    }));
    this.trouble = "";
    this.#told(talk);
  }

  /** Change what is kept as it is now: another tab may have written meanwhile. */
  #write(change) {
    const kept = change(this.read());
    try {
      this.#store.setItem(PREFIX + this.#id, JSON.stringify(kept));
    } catch {
      this.#memory = kept;
      this.trouble = "This browser keeps nothing more. Leave this page open until it says “Kept”.";
    }
  }
}

async function send(id, changes) {
  const token = document.querySelector("meta[name=csrf-token]")?.content ?? "";
  let answer;
  try {
    answer = await fetch(`/talks/${id}/changes`, {
      method: "POST", body: JSON.stringify(changes), signal: AbortSignal.timeout(WAIT),
      headers: { "Content-Type": "application/json", "Accept": "application/json", "X-CSRF-Token": token },
    });
    if (answer.ok) return await answer.json();
  } catch {
    throw new NotNow("Kept here until the companion is back.");
  }
  if (answer.status === 403) throw new NotNow("Kept here until you are signed in again: run coffeechat open.");
  const problem = await answer.json().catch(() => null);
  throw new NotNow(`Kept here. ${problem?.detail ?? "The companion could not take it yet."}`);
}

/** Send what other talks' pages left behind; `done()` is called where something was. */
export async function sendLeftBehind(done, store = localStorage) {
  for (const key of Object.keys(store).filter((name) => name.startsWith(PREFIX))) {
    const id = key.slice(PREFIX.length);
    if (document.querySelector(`[data-changes="/talks/${id}/changes"]`)) continue; // its own page
    const outbox = new Outbox(id, (talk) => talk && done(), store);
    if (outbox.read().queue.length) await outbox.flush(false);
  }
}
