/** Changes of a contact that may change what is asked and written: all is fetched anew. */

import { call } from '../companion-api.js';
import { attempt } from './notify.js';

/** Change the model's contact; return the step, which can be taken back, or undefined. */
export const correctContact = async (model, body) =>
  (await changeContact(model, '', { method: 'PATCH', body }))?.step;

/** Call a part of the contact's path, which changes it; return the answer, or undefined. */
export function changeContact(model, part, options) {
  return attempt(async () => {
    const answer = await call(model.path + part, options);
    await reloadContact(model, answer.contact);
    return answer;
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

/** Take the contact as an answer gave it, or as it now stands, with its questions and drafts. */
export async function reloadContact(model, known) {
  const [contact, questions, { drafts }] = await Promise.all([
    known ?? call(model.path).then((answer) => answer.contact),
    call(`${model.path}/questions?${new URLSearchParams(model.answer.cut)}`),
    call(`${model.path}/drafts`),
  ]);
  await model.update({ contact, ...questions, drafts });
}
