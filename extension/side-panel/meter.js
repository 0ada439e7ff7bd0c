/** The bar under a draft: how long it is, with a tick at the length to aim for. */

import { drawShape, fill, h } from './dom.js';
import { describeLength, fullLength } from './lengths.js';

/** Return `{element, show(length)}` for a draft's limit, aim and unit. */
export function makeMeter(draft) {
  const total = fullLength(draft);
  const svg = drawShape('svg', { viewBox: `0 0 ${total} 8`, preserveAspectRatio: 'none', 'aria-hidden': 'true' });
  const ink = drawShape('rect', { class: 'ink', y: 2, height: 4, width: 0 });
  svg.append(drawShape('rect', { class: 'ground', y: 2, height: 4, width: total }), ink);
  if (draft.aim) svg.append(drawShape('path', { class: 'aim', d: `M${draft.aim} 0v8` }));
  const words = h('span.n', { id: 'draft-length' });
  const element = h('div.meter', svg, words);
  const show = (length) => {
    const { figure, rest, over } = describeLength(length, draft);
    ink.setAttribute('width', Math.min(length, total));
    element.classList.toggle('over', over);
    fill(words, h('b', figure), h('span.soft', rest));
  };
  return { element, show };
}
