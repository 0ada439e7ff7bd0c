/** Lets go of what this browser keeps of people whom the companion was told to forget. */

import { call, settle } from './companion-api.js';
import { dropEdits, listEdited } from './side-panel/draft-store.js';

/** Throw away the edited drafts of everybody who is forgotten; keep them where that is not sure. */
export async function forgetGone() {
  for (const id of await listEdited()) {
    const { problem } = await settle(() => call(`/api/contacts/${id}`));
    const isGone = problem?.kind === 'refused' && problem.status === 404;
    if (problem && !isGone) return;
    if (isGone) await dropEdits(id);
  }
}
