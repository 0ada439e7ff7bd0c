/**
 * Runs in the page before a draft is inserted, out of the page's own sight. It gives the
 * panel `coffeechatWrite(text)`, which writes into the field the user clicked last and
 * says how it went: `{written, taken}` with `written` false where no field was found.
 * Nothing is ever submitted.
 */
(() => {
  const TYPES = ['text', 'search', 'email', 'url', 'tel', ''];

  globalThis.coffeechatWrite = (text) => {
    const target = findActive(document) ?? findOnlyDialogField();
    if (!target) return { written: false };
    target.focus();
    return isField(target) ? writeField(target, text) : writeEditable(target, text);
  };

  // The focused element, looked for inside shadow trees and frames of the same site.
  function findActive(root) {
    const active = root.activeElement;
    const inner = active && (readShadow(active) ?? readFrame(active));
    const deeper = inner && findActive(inner);
    if (deeper) return deeper;
    return active && isWritable(active) ? active.closest('[contenteditable]') ?? active : null;
  }

  function findOnlyDialogField() {
    const fields = document.querySelectorAll('dialog[open] textarea, [role=dialog] textarea');
    const visible = Array.from(fields).filter((field) => field.checkVisibility() && isWritable(field));
    return visible.length === 1 ? visible[0] : null;
  }

  function readShadow(node) {
    if (node.namespaceURI !== 'http://www.w3.org/1999/xhtml') return null;
    const dom = globalThis.chrome?.dom;
    return dom ? dom.openOrClosedShadowRoot(node) : (node.openOrClosedShadowRoot ?? node.shadowRoot);
  }

  function readFrame(node) {
    try {
      return node.contentDocument ?? null;
    } catch {
      return null; // another site's frame
    }
  }

  function isWritable(node) {
    return node.isContentEditable || (isField(node) && !node.disabled && !node.readOnly);
  }

  function isField(node) {
    const isInput = node.localName === 'input' && TYPES.includes(node.type);
    return isInput || node.localName === 'textarea';
  }

  // insertText is the one way that sites' own scripts follow as if it had been typed.
  function writeField(field, text) {
    const before = field.value.length - (field.selectionEnd - field.selectionStart);
    const line = field.localName === 'input' ? text.replace(/\s*\n\s*/g, ' ') : text;
    field.ownerDocument.execCommand('insertText', false, line);
    return { written: true, taken: field.value.length - before, wanted: line.length };
  }

  // Editors built by scripts listen for a paste; a plain editable element does not.
  function writeEditable(element, text) {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const event = new ClipboardEvent('paste', {
      bubbles: true, cancelable: true, composed: true,
      clipboardData, dataType: 'text/plain', data: text,
    });
    if (element.dispatchEvent(event)) {
      element.ownerDocument.execCommand('insertText', false, text);
    }
    return { written: true, taken: text.length, wanted: text.length };
  }
})();
