/** The times that suit the user, to be written into the draft that finds one. */

import { askForm, fill, h, row, submit } from './dom.js';

const LABELS = ['First time', 'Second time', 'Third time'];

/** Return the form; `onSend(query)` gets its times and zone, and returns what is wrong. */
export function makeTimes(onSend) {
  const times = LABELS.map((label, place) => entry(label, { id: `time-${place}`, type: 'datetime-local' }));
  const zone = entry('Their time zone, if another', { id: 'zone', maxlength: 60 });
  const fault = h('p.small.due', { role: 'status' });
  const send = async () => {
    const query = new URLSearchParams({ their_time_zone: zone.lastChild.value });
    const typed = times.map(({ lastChild }) => lastChild.value).filter(Boolean);
    typed.forEach((time) => query.append('times', new Date(time).toISOString()));
    fill(fault, await onSend(query));
  };
  return askForm({ hidden: true }, times[0].lastChild, send,
    h('p.small.soft', 'The times that suit you, three if you can, by this computer’s clock.'), times, zone, fault, row(submit('Write them in')));
}

function entry(label, props) {
  return h('div', h('label.label', { for: props.id }, label), h('input.field', props));
}
