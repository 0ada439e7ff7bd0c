/**
 * Finds what a locator means, as Playwright would: `steps` narrow down, one after the other.
 * Returns the elements in the order of the document. Run as the body of a function.
 */

const ROLES = {
  button: 'button, [role=button], input[type=submit], input[type=button], summary',
  link: 'a[href], [role=link]',
  heading: 'h1, h2, h3, h4, h5, h6, [role=heading]',
  tab: '[role=tab]', tabpanel: '[role=tabpanel]', status: '[role=status], output',
  alert: '[role=alert]', dialog: 'dialog, [role=dialog]', main: 'main', row: 'tr, [role=row]',
  textbox: 'textarea, input:not([type]), input[type=text], input[type=url], input[type=email], [role=textbox]',
  searchbox: 'input[type=search]', checkbox: 'input[type=checkbox], [role=checkbox]',
  radio: 'input[type=radio], [role=radio]', listitem: 'li, [role=listitem]',
  combobox: 'select, [role=combobox]', option: 'option, [role=option]', navigation: 'nav',
  group: 'fieldset, details, [role=group]', img: 'img, [role=img]', region: 'section[aria-label], [role=region]',
  table: 'table', cell: 'td', timer: '[role=timer]', listbox: '[role=listbox]', list: 'ul, ol, [role=list]',
};
const plain = (text) => (text ?? '').replace(/[\s\u200b]+/gu, ' ').trim();

function agrees(text, { exact, pattern, flags, words }) {
  if (words === undefined && pattern === undefined) return true;
  if (pattern !== undefined) return new RegExp(pattern, flags).test(plain(text));
  const [has, wanted] = [plain(text), plain(words)];
  return exact ? has === wanted : has.toLowerCase().includes(wanted.toLowerCase());
}

function isShown(element) {
  if (!element.isConnected || !element.checkVisibility({ visibilityProperty: true })) return false;
  if (getComputedStyle(element).display === 'contents') return true;
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
}

function isTold(element) {
  return element.checkVisibility({ visibilityProperty: true }) && !element.closest('[aria-hidden=true]');
}

function textOf(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE || node.ariaHidden === 'true') return '';
  if (!node.checkVisibility({ visibilityProperty: true })) return '';
  if (node.ariaLabel) return node.ariaLabel;
  if (node.localName === 'img') return node.alt;
  if (node.localName === 'svg') return node.querySelector('title')?.textContent ?? '';
  const inner = [...node.childNodes].map(textOf).join('');
  return getComputedStyle(node).display.startsWith('inline') ? inner : ` ${inner} `;
}

const referred = (element, attribute) => (element.getAttribute(attribute) ?? '').split(/\s+/)
  .map((id) => document.getElementById(id)).filter(Boolean);

function labelOf(element) {
  const by = referred(element, 'aria-labelledby');
  if (by.length) return by.map((one) => plain(one.textContent)).join(' ');
  if (element.ariaLabel) return element.ariaLabel;
  return [...(element.labels ?? [])].map((one) => plain(one.textContent)).join(' ');
}

function nameOf(element) {
  const fields = ['input', 'select', 'textarea'];
  const label = labelOf(element) || element.getAttribute('alt');
  if (label) return label;
  if (fields.includes(element.localName)) return element.title || element.placeholder || element.value;
  return plain(textOf(element)) || element.title;
}

function holdsText(step) {
  return (element) => {
    if (['SCRIPT', 'STYLE', 'TITLE', 'HEAD'].includes(element.tagName)) return false;
    return agrees(element.textContent, step) && ![...element.children].some(
      (child) => !['SCRIPT', 'STYLE'].includes(child.tagName) && agrees(child.textContent, step));
  };
}

function within(roots, selector) {
  const found = new Set(roots.flatMap((root) => [...root.querySelectorAll(selector)]));
  return [...found];
}

const KINDS = {
  // `:visible` at the end is Playwright's own
  css: (roots, { css }) => (css.endsWith(':visible')
    ? within(roots, css.slice(0, -':visible'.length)).filter(isShown)
    : within(roots, css)),
  role: (roots, step) => within(roots, ROLES[step.role] ?? `[role=${step.role}]`)
    .filter((one) => !step.role.match(/^(link|button)$/) || !one.hasAttribute('role') || one.getAttribute('role') === step.role)
    .filter(isTold).filter((one) => agrees(nameOf(one), step)),
  label: (roots, step) => within(roots, 'input, select, textarea, [contenteditable], [aria-label], [aria-labelledby]')
    .filter((one) => agrees(labelOf(one), step)),
  text: (roots, step) => within(roots, '*').filter(holdsText(step)),
  having: (found, step) => found.filter((one) => agrees(one.textContent, step)),
  without: (found, step) => found.filter((one) => !agrees(one.textContent, step)),
  containing: (found, step) => found.filter((one) => seek(step.steps, [one]).length > 0),
  nth: (found, { nth }) => found.slice(nth, nth === -1 ? undefined : nth + 1),
  or: (found, step, roots) => inOrder([...new Set([...found, ...seek(step.steps, roots)])]),
};

function inOrder(elements) {
  return elements.sort((one, other) =>
    (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
}

function seek(steps, roots) {
  return steps.reduce((found, step) => KINDS[step.kind](found, step, roots), roots);
}

const LOOKS = {
  elements: (found) => found,
  count: (found) => found.length,
  shown: (found) => found.map(isShown),
  texts: (found) => found.map((one) => one.innerText ?? one.textContent),
  contents: (found) => found.map((one) => one.textContent),
  values: (found) => found.map((one) => one.value),
  attributes: (found, name) => found.map((one) => one.getAttribute(name)),
  focused: (found) => found.map((one) => one === document.activeElement),
  checked: (found) => found.map((one) => one.checked),
  disabled: (found) => found.map((one) => one.matches(':disabled')),
  boxes: (found) => found.map((one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    return { x, y, width, height };
  }),
  middled: (found) => found[0]?.scrollIntoView({ block: 'center', behavior: 'instant' }),
  focus: (found) => found[0].focus(),
  fill: ([field], value) => {
    field.focus();
    if (field.isContentEditable) document.getSelection().selectAllChildren(field);
    else if (!/^(text|search|url|email|tel|password|textarea|number|)$/.test(field.type)) {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
      return;
    } else field.select();
    if (value) document.execCommand('insertText', false, value);
    else document.execCommand('delete');
  },
  choose: ([field], wanted) => {
    const option = [...field.options].find((one) => one.value === wanted || plain(one.label) === wanted);
    if (!option) throw new Error(`no option “${wanted}”`);
    field.value = option.value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  },
};

const [steps, look, word] = arguments;
return LOOKS[look](seek(steps, [document]), word);
