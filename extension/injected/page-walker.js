/**
 * Runs in the page, once a press of the button. Walks what the reader sees and writes it
 * as plain HTML: shadow roots, frames of the same site and live field values included,
 * code, styles and pictures left out. It changes nothing in the page.
 *
 * A classic script: its last value, `{url, title, contentType, changed, html}`, is the
 * answer; `html` is undefined where the page is larger than the companion takes.
 */
(() => {
  const LIMIT = 4_000_000; // characters
  const ATTRIBUTES = new Set([
    'id', 'class', 'href', 'src', 'alt', 'itemprop', 'itemscope', 'itemtype', 'rel', 'property',
    'name', 'content', 'datetime', 'lang', 'dir', 'aria-label', 'aria-level', 'aria-hidden', 'hidden',
    'role', 'title', 'data-section', 'data-view-name', 'componentkey', 'data-testid', 'type',
  ]);
  const DROPPED = new Set([
    'script', 'style', 'svg', 'noscript', 'template', 'canvas', 'object', 'embed', 'audio',
    'video', 'source', 'track',
  ]);
  const VOID = new Set(['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);
  const LINKS = /\b(canonical|me|author)\b/i;
  const SECRET = /password|^cc-|one-time-code/i;
  const TOKEN = /csrf|xsrf|token|nonce/i;
  const PLAIN_NAME = /^[a-z][a-z0-9-]*$/;
  const UNSAFE = /["&:<>\t\r\f]|[ \n]{2}/;
  const { ELEMENT_NODE: ELEMENT, TEXT_NODE: TEXT } = Node;
  const SEEN = { visibilityProperty: true };
  const out = [];
  let size = 0;
  let chain = null;
  let isChainSeen = false;

  const isStale = hasStaleHead();
  // Half an emoji, as scripts leave one, is no JSON.
  const html = writePage(document.documentElement)?.toWellFormed();
  const title = document.title.toWellFormed();
  return { url: location.href, title, contentType: document.contentType, changed: isStale, html };

  // A single-page site may keep the head of the page it was loaded with: where it
  // names that address, its data speaks of somebody else.
  function hasStaleHead() {
    const loaded = performance.getEntriesByType('navigation')[0]?.name;
    const canonical = document.querySelector('link[rel~="canonical"]')?.href;
    if (!loaded || !canonical) return false;
    const path = (address) => new URL(address, location.href).pathname.replace(/\/$/, '');
    const here = path(location.href);
    return path(loaded) !== here && path(canonical) === path(loaded) && path(canonical) !== here;
  }

  // An explicit stack: pages nest deeper than a script may recurse.
  function writePage(root) {
    write('<!doctype html>');
    const stack = [{ next: root, end: '', hidden: false }];
    while (stack.length && size <= LIMIT) {
      const level = stack.at(-1);
      const node = level.next;
      if (node) level.next = level.rest ? level.rest.shift() : node.nextSibling;
      if (!node) write(stack.pop().end);
      else if (node.nodeType === TEXT) write(escapeText(node.data));
      else if (node.nodeType === ELEMENT) writeElement(node, level.hidden, stack);
    }
    return size > LIMIT ? undefined : out.join('');
  }

  function writeElement(node, within, stack) {
    const { localName } = node;
    const tag = PLAIN_NAME.test(localName) ? localName : 'span';
    if (tag === 'script' && isLinkedData(node)) return writeLinkedData(node);
    if (DROPPED.has(tag) || isNoise(tag, node)) return undefined;
    const name = tag === 'iframe' || tag === 'frame' ? 'div' : tag;
    const place = VOID.has(tag) ? null : findPlace(tag, node);
    const first = place?.firstElementChild;
    const conceals = !within && first && isConcealed(node);
    write(`<${name}${writeAttributes(node)}${writeValue(tag, node)}${conceals ? ' data-hidden=""' : ''}>`);
    if (VOID.has(name)) return undefined;
    const end = `</${name}>`;
    if (tag === 'textarea') return write(escapeText(node.value) + end);
    const hidden = within || conceals;
    const rest = tag === 'slot' ? node.assignedNodes({ flatten: true }) : [];
    if (rest.length) return stack.push({ next: rest.shift(), rest, end, hidden });
    if (first) return stack.push({ next: place.firstChild, end, hidden });
    // In one piece: comments are nodes, too.
    return write(escapeText(place?.textContent ?? '') + end);
  }

  // Whose children are shown inside an element: its own, its shadow tree's, or those of the
  // document of a frame that belongs to the same site.
  function findPlace(tag, node) {
    // Another site's frame is out of reach: it shows no document.
    if (tag === 'iframe' || tag === 'frame') return node.contentDocument?.body;
    return readShadow(tag, node) ?? node;
  }

  // Asking for a closed tree takes longest: only in the site's own elements, empty ones, and
  // those with something to slot.
  function readShadow(tag, node) {
    const first = node.firstElementChild;
    const isLikely = tag.includes('-') || (first ? first.slot : node.textContent.trim() === '');
    if (!isLikely || !(node instanceof HTMLElement)) return node.shadowRoot;
    const dom = globalThis.chrome?.dom;
    return dom ? dom.openOrClosedShadowRoot(node) : (node.openOrClosedShadowRoot ?? node.shadowRoot);
  }

  function isLinkedData(node) {
    return node.type.trim().toLowerCase() === 'application/ld+json';
  }

  function writeLinkedData(node) {
    if (isStale) return;
    write(`<script type="application/ld+json">${node.text.replaceAll('<', '\\u003c')}</script>`);
  }

  function isNoise(tag, node) {
    if (tag === 'link') return isStale || !LINKS.test(node.rel);
    if (tag === 'input') return node.type === 'hidden';
    if (tag !== 'meta') return false;
    const name = node.getAttribute('property') ?? node.name;
    return node.httpEquiv !== '' || TOKEN.test(name) || (isStale && /^(og|profile|twitter):/.test(name));
  }

  // Folded sections of several elements are marked, not dropped: their text is worth reading.
  function isConcealed(node) {
    if (isSeen(node)) return false;
    return document.body?.contains(node) && getComputedStyle(node).display !== 'contents';
  }

  // What holds something seen is seen: a look takes long, and one at the innermost of a chain
  // of first children answers for them all.
  function isSeen(node) {
    if (node !== chain) {
      let inmost = node;
      while (inmost.firstElementChild) inmost = inmost.firstElementChild;
      isChainSeen = inmost.checkVisibility(SEEN);
    }
    chain = node.firstElementChild;
    return isChainSeen || node.checkVisibility(SEEN);
  }

  // By name: an object for each attribute takes longest.
  function writeAttributes(node) {
    let text = '';
    for (const name of node.getAttributeNames()) {
      if (!ATTRIBUTES.has(name)) continue;
      const value = node.getAttribute(name);
      if (!UNSAFE.test(value)) text += ` ${name}="${value}"`;
      else if (!/^\s*(data|javascript|blob):/i.test(value)) text += ` ${name}="${quote(value)}"`;
    }
    return text;
  }

  function writeValue(tag, node) {
    if (tag === 'option') return node.selected ? ' selected=""' : '';
    if (tag !== 'input' || !isPublicField(node)) return '';
    return ` value="${quote(node.value)}"`;
  }

  function isPublicField(node) {
    const isText = ['text', 'search', 'email', 'tel', 'url'].includes(node.type);
    return isText && !SECRET.test(node.autocomplete);
  }

  function quote(text) {
    return escapeText(text).replaceAll('"', '&quot;');
  }

  function escapeText(text) {
    if (!UNSAFE.test(text)) return text;
    return text.replace(/[ \t\r\n\f]{2,}|[\t\r\f]/g, (gap) => (gap.includes('\n') ? '\n' : ' '))
      .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  }

  function write(text) {
    size += text.length;
    out.push(text);
  }
})();
