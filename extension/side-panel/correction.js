/** Changes of a contact that may change what is asked and written: all is fetched anew. */

import { call } from '../companion-api.js';
import { attempt } from './notify.js';

/** Change the model's contact; return the step, which can be taken back, or undefined. */
export function correctContact(model, changes) {
  return attempt(async () => {
    const { step } = await call(model.path, { method: 'PATCH', body: changes });
    await reloadContact(model);
    return step;
  });
}

/** Take a step back; return whether it went. */
export function takeBack(model, step) {
  return attempt(async () => {
    await undoStep(step);
    await reloadContact(model);
    return true;
  });
}

/** Take a step back that the companion named in an answer. */
export const undoStep = (step) => call(`/api/steps/${step}/undo`, { method: 'POST' });

/** Take the contact as it now stands into the model, with its questions and drafts. */
export async function reloadContact(model) {
  const { contact } = await call(model.path);
  const questions = await call(`${model.path}/questions`);
  const { drafts } = await call(`${model.path}/drafts`);
  await model.update({ contact, ...questions, drafts });
}
