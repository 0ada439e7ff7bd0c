/** The receipt's row that says which of the user's targets a contact belongs to. */

import { correctContact, takeBack } from './correction.js';
import { button, h, name, refill } from './dom.js';
import { announce, ask } from './notify.js';

const BACK = 'Change the target';

/** Return `{element, load}`; the row shows itself once it is loaded and there are targets. */
export function makeTargetRow(model) {
  const element = h('li', { hidden: true });
  const load = async () => {
    if (!element.hidden) return;
    const found = await ask('/api/targets');
    if (!found?.targets.length) return;
    element.hidden = false;
    showRow(model, element, found.targets);
  };
  return { element, load };
}

function showRow(model, element, targets) {
  const { targets: chosen = [] } = model.answer.contact;
  const names = targets.filter(({ id }) => chosen.includes(id)).map(nameTarget);
  const show = () => showRow(model, element, targets);
  const change = () => refill(element, chooser(targets, chosen, (ids) => choose(model, ids, show), show));
  refill(element, h('span', 'Target'),
    names.length ? name(names.join('; ')) : h('span.soft', 'none yet'),
    h('span.row', button('Change', 'tiny plain', change, { 'aria-label': BACK })));
}

const nameTarget = ({ role, company, industry }) => [role, company, industry].filter(Boolean).join(', ');

function chooser(targets, chosen, onChoose, onCancel) {
  const options = targets.map((target) => h('option', { value: target.id }, nameTarget(target)));
  const select = h('select.field', { id: 'target', on: {
    change: () => onChoose(select.value ? [select.value] : []),
  } }, h('option', { value: '' }, 'None'), options);
  select.value = chosen[0] ?? '';
  queueMicrotask(() => select.focus());
  return h('div.whole.stack.tight', { 'data-back': BACK },
    h('label.soft', { for: 'target' }, 'Target'), select,
    h('span.row', button('Cancel', 'tiny plain', onCancel)));
}

async function choose(model, ids, show) {
  const step = await correctContact(model, { targets: ids });
  if (!step) return;
  show();
  announce('Target changed.', async () => (await takeBack(model, step)) && show());
}
