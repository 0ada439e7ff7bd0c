/** What the user made of each draft, kept in this browser until it is thrown away. */

const PREFIX = 'drafts-';
const name = (contactId) => PREFIX + contactId;

let saving = Promise.resolve();

/**
 * Return the edits of a contact's drafts by draft: `{subject, body, dismissed}`, the
 * last being the findings the user waved away as `rule:words`. What is being kept at
 * this moment is among them.
 */
export async function readEdits(contactId) {
  const waited = saving;
  await waited.catch(() => {});
  const edits = await fetchEdits(contactId);
  return waited === saving ? edits : readEdits(contactId);
}

async function fetchEdits(contactId) {
  const stored = await chrome.storage.local.get(name(contactId));
  return stored[name(contactId)] ?? {};
}

/** Keep the edit of one draft, or forget it when it is undefined; one after the other. */
export function saveEdit(contactId, draftKey, edit) {
  saving = saving.catch(() => {}).then(() => replaceEdit(contactId, draftKey, edit));
  return saving;
}

async function replaceEdit(contactId, draftKey, edit) {
  const { [draftKey]: _, ...others } = await fetchEdits(contactId);
  const edits = edit ? { ...others, [draftKey]: edit } : others;
  await chrome.storage.local.set({ [name(contactId)]: edits });
}

/** Return the ids of the contacts whose drafts were edited. */
export async function listEdited() {
  const keys = Object.keys(await chrome.storage.local.get(null));
  return keys.filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length));
}

/** Throw all edits of a contact's drafts away. */
export function dropEdits(contactId) {
  return chrome.storage.local.remove(name(contactId));
}

/** Return what names a message: its channel, and which of it. */
export const messageOf = ({ channel, variant }) => (variant ? `${channel}/${variant}` : channel);

/** Return what names a draft across captures. */
export const keyOf = (draft) => `${messageOf(draft)}/${draft.angle}`;
