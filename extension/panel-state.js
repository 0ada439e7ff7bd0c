/**
 * What the side panel of each window shows, held in the browser's memory so that the
 * panel finds it whether it opens before or after the page was read.
 *
 * A state is `{phase, key, ...}`; the phases are the keys of `VIEWS` in `side-panel/panel.js`.
 */

const name = (windowId) => `panel-${windowId}`;

/** Return the state of a window's panel. */
async function readState(windowId) {
  const stored = await chrome.storage.session.get(name(windowId));
  return stored[name(windowId)] ?? { phase: 'idle', key: '' };
}

/** Show a state in a window's panel. */
export function showState(windowId, state) {
  return chrome.storage.session.set({ [name(windowId)]: state });
}

/** Show the outcome of a capture, unless the panel has gone on to another. */
export async function showOutcome(windowId, key, outcome) {
  const state = await readState(windowId);
  if (state.key !== key) return;
  await showState(windowId, { ...state, ...outcome });
}

/** Remember a part of the answer that the user changed, for when the panel reopens. */
export async function updateAnswer(windowId, key, changes) {
  const { answer } = await readState(windowId);
  if (answer) await showOutcome(windowId, key, { answer: { ...answer, ...changes } });
}

/** Call `onChange(state)` now and whenever the state of this window's panel changes. */
export async function watchState(windowId, onChange) {
  chrome.storage.session.onChanged.addListener((changes) => {
    const { oldValue, newValue } = changes[name(windowId)] ?? {};
    // Firefox tells what was written again, too: a form would be drawn anew under its user.
    if (newValue && JSON.stringify(oldValue) !== JSON.stringify(newValue)) onChange(newValue);
  });
  onChange(await readState(windowId));
}

/** Forget the state of a window that was closed. */
export function forgetState(windowId) {
  return chrome.storage.session.remove(name(windowId));
}
