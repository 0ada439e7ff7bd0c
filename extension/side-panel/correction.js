/** Changes of a contact that may change what is asked and written: all is fetched anew. */

import { call } from '../companion-api.js';
import { attempt } from './notify.js';

/** Change fields of the model's contact and return it, or undefined where that failed. */
export function correctContact(model, changes) {
  return attempt(async () => {
    const { contact } = await call(model.path, { method: 'PATCH', body: changes });
    return reloadContact(model, contact);
  });
}

/** Take a contact that has changed into the model, with its questions and drafts. */
export async function reloadContact(model, contact) {
  const questions = await call(`${model.path}/questions`);
  const { drafts } = await call(`${model.path}/drafts`);
  await model.update({ contact, ...questions, drafts });
  return contact;
}
