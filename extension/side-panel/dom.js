/** Builds elements out of text and nodes; markup in captured words stays text. */

import { addressOf, readClient } from '../client-store.js';
import { SHAPES } from './shapes.js';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Return an element: its tag, with its classes after dots. What follows may begin with
 * attributes, save that `on` maps events to handlers and `value` is set as a property;
 * attributes and children that are empty are left out.
 */
export function h(selector, ...content) {
  const [tag, ...classes] = selector.split('.');
  const element = document.createElement(tag);
  const props = content[0]?.constructor === Object ? content.shift() : {};
  if (classes.length) element.className = classes.join(' ');
  for (const [name, value] of Object.entries(props)) setProp(element, name, value);
  element.append(...content.flat(Infinity).filter(Boolean));
  return element;
}

function setProp(element, name, value) {
  if (name === 'on') {
    for (const [event, handler] of Object.entries(value)) element.addEventListener(event, handler);
  } else if (name === 'value') {
    element.value = value ?? '';
  } else if (value) {
    element.setAttribute(name, value === true ? '' : value);
  }
}

/** Return one of the line drawings of `shapes.js`, hidden from assistive technology. */
export function icon(name, className = `icon ${name}`) {
  const { box = '0 0 18 18', parts = [['path', { d: SHAPES[name] }]] } = SHAPES[name];
  const svg = drawShape('svg', { viewBox: box, class: className, 'aria-hidden': 'true' });
  svg.append(...parts.map(([tag, attributes]) => drawShape(tag, attributes)));
  return svg;
}

/** Return an SVG element with its attributes. */
export function drawShape(tag, attributes) {
  const shape = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, value);
  return shape;
}

/** Return a button: `look` is first, plain, tiny or only, or several of them. */
export function button(label, look, onClick, props = {}) {
  const attributes = { type: 'button', class: `btn ${look}`, ...props };
  return h('button', { ...attributes, on: { click: onClick } }, label);
}

/** Return a small button that shows a drawing and says its label aloud. */
export function iconButton(name, label, onClick, props = {}) {
  const attributes = { 'aria-label': label, title: label, ...props };
  return button(icon(name), 'tiny plain only', onClick, attributes);
}

/** Return things side by side. */
export const row = (...content) => h('div.row', ...content);

/** Return words taken from a page, under the highlighter. */
export function quote(text, lang) {
  return h('span.q', { dir: 'auto', lang }, text);
}

/** Return a name that keeps its own writing direction. */
export const name = (text) => h('bdi', text);

/** Return a link to one of the companion's own pages, by its path. */
export async function ownLink(look, path, ...content) {
  const { port } = await readClient();
  return outLink(look, addressOf(port) + path, content, icon('open'));
}

/** Return a link to a page outside the panel. */
export function outLink(look, href, ...content) {
  return h('a', { class: look, href, target: '_blank', rel: 'noopener noreferrer' }, ...content);
}

/**
 * Return a form that hands on what was typed into its field, or asks for it. Its
 * `data-back` is the label of the button that takes the focus when it closes.
 */
export function askForm(props, field, onSend, ...content) {
  const send = (event) => {
    event.preventDefault();
    const text = field.value.trim();
    return text ? onSend(text) : field.focus();
  };
  return h('form.stack', { ...props, on: { submit: send } }, ...content);
}

/** Return the button that sends a form. */
export const submit = (label, look = '') => h('button', { class: `btn ${look}`, type: 'submit' }, label);

/**
 * Replace all that an element holds. Where the focus was inside, it goes to the button of
 * the same label or, after a form, to the one that the form returns to, else to the element.
 */
export function refill(element, ...children) {
  const focused = element.contains(document.activeElement) && document.activeElement;
  fill(element, ...children);
  if (!focused) return;
  const label = focused.closest('[data-back]')?.dataset.back ?? nameControl(focused);
  const controls = Array.from(element.querySelectorAll('button, select'));
  const target = controls.find((control) => nameControl(control) === label) ?? element;
  if (target === element) element.tabIndex = -1;
  target.focus();
}

const nameControl = (control) => control.getAttribute('aria-label') ?? control.textContent;

/** Replace all that an element holds. */
export function fill(element, ...children) {
  element.replaceChildren(...children.flat(Infinity).filter(Boolean));
  return element;
}
