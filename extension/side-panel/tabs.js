/** Tabs that the arrow keys move through. */

import { h } from './dom.js';

const STEPS = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 };

/**
 * Return a tab list. `items` are `{id, label, panel}` with `panel` the id of what the tab
 * shows; `onSelect(id)` is called when the choice changes.
 */
export function makeTabs(label, look, items, chosen, onSelect) {
  const mark = (id) => {
    for (const item of list.children) markItem(item, item.dataset.id === id);
  };
  const choose = (id) => {
    mark(id);
    onSelect(id);
  };
  const buttons = items.map((item) => makeItem(item, () => choose(item.id)));
  const onKey = (event) => followKey(event, list, choose);
  const list = h('div', { class: look, role: 'tablist', 'aria-label': label, on: { keydown: onKey } }, buttons);
  mark(chosen);
  return list;
}

function makeItem({ id, label, panel }, onClick) {
  const props = { type: 'button', role: 'tab', 'data-id': id, on: { click: onClick } };
  if (panel) Object.assign(props, { id: `tab-${id}`, 'aria-controls': panel });
  return h('button', props, label);
}

function markItem(item, isChosen) {
  item.setAttribute('aria-selected', String(isChosen));
  item.tabIndex = isChosen ? 0 : -1;
}

function followKey(event, list, choose) {
  const items = Array.from(list.children);
  const at = items.indexOf(event.target.closest('button'));
  const target = items[findTarget(event.key, at, items.length, getComputedStyle(list).direction)];
  if (!target) return;
  event.preventDefault();
  target.focus();
  choose(target.dataset.id);
}

/** Return the place that a key leads to from `at`, or undefined for any other key. */
export function findTarget(key, at, length, direction) {
  if (key === 'Home') return 0;
  if (key === 'End') return length - 1;
  if (!(key in STEPS)) return undefined;
  const isTurned = direction === 'rtl' && /Left|Right/.test(key);
  return (at + (isTurned ? -STEPS[key] : STEPS[key]) + length) % length;
}
