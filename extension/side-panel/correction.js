/** Changes of a contact that may change what is asked and written: all is fetched anew. */

import { call } from '../companion-api.js';
import { attempt } from './notify.js';

/** Change the model's contact; return `{undo(after)}`, or undefined. */
export function correctContact(model, changes) {
  return attempt(async () => {
    const { contact, step } = await call(model.path, { method: 'PATCH', body: changes });
    await reloadContact(model, contact);
    const back = async () => {
      await call(`/api/steps/${step}/undo`, { method: 'POST' });
      return reloadContact(model, (await call(model.path)).contact);
    };
    return { undo: async (after) => (await attempt(back)) && after() };
  });
}

/** Take a contact that has changed into the model, with its questions and drafts. */
export async function reloadContact(model, contact) {
  const questions = await call(`${model.path}/questions`);
  const { drafts } = await call(`${model.path}/drafts`);
  await model.update({ contact, ...questions, drafts });
  return contact;
}
