/** The receipt's row that says which of the user's targets a contact belongs to. */

import { correctContact, takeBack } from './correction.js';
import { fill, h } from './dom.js';
import { announce, ask } from './notify.js';

/** Return `{element, load}`; the row shows itself once it is loaded and there are targets. */
export function makeTargetRow(model) {
  const element = h('li', { hidden: true });
  const load = async () => {
    if (!element.hidden) return;
    const found = await ask('/api/targets');
    if (!found?.targets.length) return;
    element.hidden = false;
    fill(element, h('label.soft.whole', { for: 'target' }, 'Target'), chooser(model, found.targets));
  };
  return { element, load };
}

// Who belongs to several of them has an option of their own, until another is chosen.
function chooser(model, targets) {
  const chosen = () => (model.answer.contact.targets ?? []).join();
  const several = targets.filter(({ id }) => chosen().split(',').includes(id));
  const named = targets.map((target) => [target.id, nameTarget(target)]);
  if (several.length > 1) named.push([chosen(), several.map(nameTarget).join('; ')]);
  const options = [['', 'None yet'], ...named].map(([value, label]) => h('option', { value }, label));
  const show = () => (select.value = chosen());
  const change = async () => {
    const step = await correctContact(model, { targets: select.value.split(',').filter(Boolean) });
    if (step) announce('Target changed.', () => takeBack(model, step));
    else show();
  };
  const select = h('select.field.whole', { id: 'target', on: { change } }, options);
  model.follow(show);
  return select;
}

const nameTarget = ({ role, company, industry }) => [role, company, industry].filter(Boolean).join(', ');
