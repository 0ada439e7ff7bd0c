/** What the user made of each draft, kept in this browser until it is thrown away. */

const name = (contactId) => `drafts-${contactId}`;

/**
 * Return the edits of a contact's drafts by draft: `{subject, body, dismissed}`, the
 * last being the findings the user waved away as `rule:words`.
 */
export async function readEdits(contactId) {
  const stored = await chrome.storage.local.get(name(contactId));
  return stored[name(contactId)] ?? {};
}

/** Keep the edit of one draft, or forget it when it is undefined. */
export async function saveEdit(contactId, draftKey, edit) {
  const { [draftKey]: _, ...others } = await readEdits(contactId);
  const edits = edit ? { ...others, [draftKey]: edit } : others;
  await chrome.storage.local.set({ [name(contactId)]: edits });
}

/** Return what names a draft across captures. */
export const keyOf = ({ channel, angle }) => `${channel}/${angle}`;
